package org.ocellus.spi.query;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Compiles filter expressions, such as {@code src_addr in 10.0.0.0/8 and dst_port == 443}. A service; thread-safe.
 *
 * <p>The words of the language are the keys of {@link org.ocellus.spi.record.RecordField} and a few more, which the document
 * {@code read.md} of the project lists.
 */
@ProviderType
public interface FilterLanguage {

    /**
     * Compiles an expression.
     *
     * @param expression as the user wrote it; blank for one that every record passes
     * @return a filter for the use of one thread
     * @throws FilterException if the expression is wrong
     */
    RecordFilter compile(String expression) throws FilterException;
}
