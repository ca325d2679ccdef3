package org.ocellus.encapsulation.infiniband;

import org.ocellus.spi.decode.Decoder;
import org.ocellus.spi.decode.Decodes;
import org.ocellus.spi.decode.Layer;
import org.ocellus.spi.decode.Outcome;
import org.osgi.service.component.annotations.Component;

/**
 * RDMA over Converged Ethernet version 2, IBTA volume 1 annex A17: the transport layer of InfiniBand in UDP, between IP
 * addresses. It adds no header; the invariant CRC ends the UDP payload.
 *
 * <pre>
 * +------------+-----+----------+------------------+---------+-----+---------------+
 * | IPv4, IPv6 | UDP |   BTH    | extended headers | payload | pad | invariant CRC |
 * +------------+-----+----------+------------------+---------+-----+---------------+
 * </pre>
 */
@Component
@Decodes(name = "rocev2", udpPort = 4791)
public final class RoceV2Decoder implements Decoder {
    private static final int BASE_TRANSPORT_HEADER = 27;
    private static final int UNIT = 4;

    @Override
    public Outcome decode(Layer layer) {
        if (layer.length() < BaseTransportHeader.LENGTH) {
            return layer.length() < layer.wireLength() ? Outcome.TRUNCATED : Outcome.DECLINED;
        }
        return isPlausible(layer) ? layer.forward(0, GrhDecoder.TRANSPORT, BASE_TRANSPORT_HEADER) : Outcome.DECLINED;
    }

    private static boolean isPlausible(Layer layer) {
        int opCode = BaseTransportHeader.opCode(layer);
        int extendedHeaders = OpCode.extendedHeaders(opCode);
        if (extendedHeaders == OpCode.UNKNOWN
                || BaseTransportHeader.version(layer) != 0
                || BaseTransportHeader.partition(layer) == 0
                || !BaseTransportHeader.reservedBitsAreClear(layer)) {
            return false;
        }
        int padding = BaseTransportHeader.padCount(layer);
        int payload = layer.wireLength()
                - BaseTransportHeader.LENGTH
                - extendedHeaders
                - padding
                - BaseTransportHeader.INVARIANT_CRC_LENGTH;
        return payload >= 0 && (payload + padding) % UNIT == 0 && (payload == 0 || !OpCode.hasNoPayload(opCode));
    }
}
