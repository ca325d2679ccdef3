package org.ocellus.launch.audit;

/**
 * Who changes something.
 *
 * @param user name of the user, as the operating system vouches for it
 * @param via which way: {@code socket}, {@code console}, {@code signal}, {@code start}
 */
public record Actor(String user, String via) {

    /** {@return the user that this process belongs to} */
    public static Actor process(String via) {
        return new Actor(System.getProperty("user.name", "?"), via);
    }
}
