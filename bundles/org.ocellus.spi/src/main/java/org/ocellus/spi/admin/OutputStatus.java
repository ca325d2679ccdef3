package org.ocellus.spi.admin;

/**
 * An output as it stands now.
 *
 * @param id its number
 * @param target where it writes, as stated
 * @param state writing, waiting (its bundle is not there) or failed
 * @param records records written
 * @param queued records that wait to be written
 * @param lost records dropped because the output could not keep up with live capture, or failed
 * @param failure why it failed, empty if it did not
 */
public record OutputStatus(
        long id, String target, String state, long records, long queued, long lost, String failure) {}
