package org.ocellus.shell.ssh.ed25519;

import java.security.Provider;
import java.security.Security;
import java.util.Optional;
import org.apache.sshd.common.util.security.AbstractSecurityProviderRegistrar;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.apache.sshd.common.util.security.eddsa.generic.EdDSASupport;

/** Tells SSHD that the platform's own provider of elliptic curves knows Ed25519. */
public final class PlatformProvider extends AbstractSecurityProviderRegistrar {
    private static final String NAME = "SunEC";

    private PlatformProvider() {
        super(NAME);
    }

    /** Must be called before anything else of SSHD is used, which asks once and for all what keys there are. */
    public static void register() {
        SecurityUtils.registerSecurityProvider(new PlatformProvider());
    }

    @Override
    public boolean isSupported() {
        return Security.getProvider(NAME) != null;
    }

    @Override
    public Provider getSecurityProvider() {
        return Security.getProvider(NAME);
    }

    @Override
    public boolean isNamedProviderUsed() {
        return false;
    }

    /** All other algorithms are found as before, without asking us. */
    @Override
    public String getDefaultSecurityEntitySupportValue(Class<?> entityType) {
        return "";
    }

    @Override
    public Optional<EdDSASupport<?, ?>> getEdDSASupport() {
        return Optional.of(new PlatformEd25519());
    }
}
