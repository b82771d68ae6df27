package org.stayindexed.crawler.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** Certificates of an authority that is made for one test, by the keytool of the JDK. */
final class TestCertificates {
  private static final char[] PASSWORD = "changeit".toCharArray();
  private static final String AUTHORITY = "authority";
  private static final String FILE = "certificates.p12";

  private final Path folder;

  /** Makes an authority that signs certificates. */
  TestCertificates(Path folder) throws Exception {
    this.folder = folder;
    keytool("-genkeypair", "-alias", AUTHORITY, "-dname", "CN=Tea Authority", "-ext", "bc:c");
  }

  /** A certificate that the authority signed; the options are keytool's. */
  TestCertificates signed(String alias, String... options) throws Exception {
    return signedBy(AUTHORITY, alias, options);
  }

  /** A certificate that another one of these signed; the options are keytool's. */
  TestCertificates signedBy(String signer, String alias, String... options) throws Exception {
    return add(alias, "localhost", joined(List.of("-signer", signer), options));
  }

  /** A certificate that nobody signed but itself. */
  TestCertificates selfSigned(String alias, String... options) throws Exception {
    return add(alias, "localhost", options);
  }

  /** An authority that the authority signed. */
  TestCertificates signedAuthority(String alias) throws Exception {
    return add(alias, alias, "-signer", AUTHORITY, "-ext", "bc:c");
  }

  private TestCertificates add(String alias, String name, String... options) throws Exception {
    List<String> command =
        new ArrayList<>(List.of("-genkeypair", "-alias", alias, "-dname", "CN=" + name));
    command.addAll(List.of(options));
    keytool(command.toArray(String[]::new));
    return this;
  }

  private static String[] joined(List<String> first, String... rest) {
    List<String> all = new ArrayList<>(first);
    all.addAll(List.of(rest));
    return all.toArray(String[]::new);
  }

  /** A store that trusts the authority. */
  KeyStore authorities() throws Exception {
    KeyStore trusted = empty();
    trusted.setCertificateEntry(AUTHORITY, store().getCertificate(AUTHORITY));
    return trusted;
  }

  /** A listening socket that presents that certificate with its chain. */
  ServerSocket listen(String alias) throws Exception {
    return listen(context(alias, store().getCertificateChain(alias)));
  }

  /** A listening socket that presents that certificate alone. */
  ServerSocket listenWithoutChain(String alias) throws Exception {
    return listen(context(alias, store().getCertificate(alias)));
  }

  private static ServerSocket listen(SSLContext context) throws IOException {
    return context
        .getServerSocketFactory()
        .createServerSocket(0, 50, InetAddress.getLoopbackAddress());
  }

  /** What a server needs to present that certificate with its chain. */
  SSLContext context(String alias) throws Exception {
    return context(alias, store().getCertificateChain(alias));
  }

  private SSLContext context(String alias, Certificate... chain) throws Exception {
    KeyStore own = empty();
    own.setKeyEntry(alias, store().getKey(alias, PASSWORD), PASSWORD, chain);
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(own, PASSWORD);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context;
  }

  private KeyStore store() throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(folder.resolve(FILE))) {
      store.load(in, PASSWORD);
    }
    return store;
  }

  private static KeyStore empty() throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    return store;
  }

  private void keytool(String... options) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of("-J-XX:TieredStopAtLevel=1", "-J-XX:+UseSerialGC"));
    command.addAll(List.of(options));
    if (!command.contains("-keyalg")) {
      command.addAll(List.of("-keyalg", "EC"));
    }
    command.addAll(List.of("-keystore", folder.resolve(FILE).toString()));
    command.addAll(List.of("-storetype", "PKCS12", "-storepass", new String(PASSWORD)));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(String.join(" ", command) + " said: " + output);
    }
  }
}
