package org.ocellus.output.ipfix.message;

/**
 * When a template is sent again over a transport that may lose it (RFC 7011 section 8.4). It goes ahead of the next record
 * that needs it, so that templates that are out of use cost nothing.
 *
 * @param messages after so many messages that hold records of it
 * @param nanos after so many nanoseconds
 */
public record TemplateRefresh(int messages, long nanos) {}
