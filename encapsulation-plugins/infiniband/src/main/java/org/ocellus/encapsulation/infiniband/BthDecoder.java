package org.ocellus.encapsulation.infiniband;

import static org.ocellus.spi.decode.Selector.ETHERTYPE;

import org.ocellus.spi.decode.Decoder;
import org.ocellus.spi.decode.Decodes;
import org.ocellus.spi.decode.Layer;
import org.ocellus.spi.decode.Outcome;
import org.osgi.service.component.annotations.Component;

/**
 * Transport layer of InfiniBand, IBTA volume 1 chapter 9: {@link BaseTransportHeader} and the extended headers of the
 * operation. It carries its name for the conversation's sake: what ends here is InfiniBand, between the LIDs, GIDs or IP
 * addresses known so far.
 *
 * <p>The partition is the tenant. The destination queue pair is the receiver's and so a label; the sender's, where a
 * datagram names it, is the label of the other direction. Only IP over InfiniBand leads further, so the extended headers
 * need not have been captured.
 */
@Component
@Decodes(
        name = "infiniband",
        selector = {"infiniband.nextHeader=2", "infiniband.transport=27"})
public final class BthDecoder implements Decoder {

    @Override
    public Outcome decode(Layer layer) {
        if (layer.length() < BaseTransportHeader.LENGTH) {
            return Outcome.TRUNCATED;
        }
        layer.tunnel(BaseTransportHeader.partition(layer)).label(BaseTransportHeader.destinationQp(layer));
        int opCode = BaseTransportHeader.opCode(layer);
        int extendedHeaders = OpCode.extendedHeaders(opCode);
        if (extendedHeaders == OpCode.UNKNOWN) {
            layer.conversation();
            return Outcome.TERMINAL; // a vendor's operation, or one from a later edition: its headers are not known
        }
        int headers = BaseTransportHeader.LENGTH + extendedHeaders;
        int payload = layer.wireLength()
                - headers
                - BaseTransportHeader.padCount(layer)
                - BaseTransportHeader.INVARIANT_CRC_LENGTH;
        if (payload < 0) {
            return Outcome.MALFORMED;
        }
        if (mayCarryIp(opCode) && EncapsulationHeader.isPlausible(layer, headers, payload)) {
            return layer.forward(
                    headers + EncapsulationHeader.LENGTH,
                    payload - EncapsulationHeader.LENGTH,
                    ETHERTYPE,
                    EncapsulationHeader.type(layer, headers));
        }
        layer.conversation();
        return Outcome.TERMINAL;
    }

    /** Unreliable datagrams (RFC 4391), and the connected mode (RFC 4755) as long as one packet holds the datagram. */
    private static boolean mayCarryIp(int opCode) {
        return opCode == OpCode.UD_SEND_ONLY || opCode == OpCode.RC_SEND_ONLY || opCode == OpCode.UC_SEND_ONLY;
    }
}
