package org.ocellus.query.filter;

import org.ocellus.spi.query.FilterException;
import org.ocellus.spi.query.FilterLanguage;
import org.ocellus.spi.query.RecordFilter;
import org.osgi.service.component.annotations.Component;

/** The language as a service. */
@Component
public final class RecordFilterLanguage implements FilterLanguage {

    @Override
    public RecordFilter compile(String expression) throws FilterException {
        return expression.isBlank() ? record -> true : Compiler.compile(Parser.parse(expression));
    }
}
