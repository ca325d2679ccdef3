package org.ocellus.itests.extension.vendor;

import java.io.IOException;
import java.nio.file.Path;
import org.ocellus.itests.extension.daemon.Program;

/** A vendor's key, used with the tools of the JDK as the documentation tells. */
public final class Signer {
    private static final String PASSWORD = "changeit";

    private final Path store;

    private Signer(Path store) {
        this.store = store;
    }

    /** {@return a vendor with a certificate that it has signed itself} */
    public static Signer in(Path directory) throws IOException, InterruptedException {
        Path store = directory.resolve("acme.p12");
        Program.succeed(
                tool("keytool"),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-dname",
                "CN=Acme",
                "-alias",
                "acme",
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD);
        return new Signer(store);
    }

    /** {@return the certificate, in a file that administrators are given} */
    public Path certificate() throws IOException, InterruptedException {
        Path file = store.resolveSibling("acme.pem");
        Program.succeed(
                tool("keytool"),
                "-exportcert",
                "-rfc",
                "-alias",
                "acme",
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD,
                "-file",
                file.toString());
        return file;
    }

    /** Signs a jar. */
    public void sign(Path jar) throws IOException, InterruptedException {
        Program.succeed(
                tool("jarsigner"), "-keystore", store.toString(), "-storepass", PASSWORD, jar.toString(), "acme");
    }

    private static String tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }
}
