package org.ocellus.itests.extension.daemon;

/**
 * What a program said.
 *
 * @param status its exit status
 * @param text standard output and standard error
 */
public record Answer(int status, String text) {}
