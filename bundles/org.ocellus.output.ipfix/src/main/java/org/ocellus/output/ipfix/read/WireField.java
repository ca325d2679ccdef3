package org.ocellus.output.ipfix.read;

import org.jspecify.annotations.Nullable;
import org.ocellus.output.ipfix.element.FieldSpecifier;
import org.ocellus.output.ipfix.element.InformationElement;
import org.ocellus.output.ipfix.element.Registry;

/**
 * A field of a template as a file states it.
 *
 * @param pen enterprise number, 0 for IANA
 * @param number of the element, without the enterprise bit
 * @param length of its values, or {@link FieldSpecifier#VARIABLE}
 */
record WireField(long pen, int number, int length) {

    /** {@return what the field is, null if that is not known} */
    @Nullable FieldSpecifier meaning(OwnElements own) {
        if (pen == 0) {
            return of(Registry.IANA, number, false);
        }
        if (pen == Registry.REVERSE_PEN) {
            return of(Registry.IANA, number, true);
        }
        boolean reverse = (number & Registry.REVERSE_BIT) != 0;
        int forward = number & ~Registry.REVERSE_BIT;
        if (pen == Registry.CERT.pen()) {
            return of(Registry.CERT, forward, reverse);
        }
        if (pen == Registry.NTOP.pen()) {
            return of(Registry.NTOP, number, false);
        }
        return own.known(pen, forward) ? of(Registry.OCELLUS, forward, reverse) : null;
    }

    private @Nullable FieldSpecifier of(Registry registry, int forward, boolean reverse) {
        InformationElement element = InformationElement.of(registry, forward);
        return element == null ? null : new FieldSpecifier(element, reverse, length);
    }
}
