package org.stayindexed.crawler.http;

import java.security.cert.X509Certificate;
import java.security.interfaces.RSAKey;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What the certificates that a server sent say of themselves, the server's own first. (Javadoc of
 * {@code X509TrustManager}.)
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record CertificateChain(X509Certificate[] certificates) {
  /**
   * The least that authorities may sign (CA/Browser Forum, Baseline Requirements, section 6.1.5).
   */
  private static final int MIN_RSA_BITS = 2_048;

  /** Broken: collisions can be made (RFC 6151, RFC 9155). */
  private static final Pattern BROKEN_SIGNATURE = Pattern.compile("(md2|md5|sha-?1)with.*");

  /** Authority Information Access (RFC 5280 section 4.2.2.1). */
  private static final String AUTHORITY_ACCESS = "1.3.6.1.5.5.7.1.1";

  /** The method id-ad-caIssuers, 1.3.6.1.5.5.7.48.2, as it stands in that extension. */
  private static final String ISSUER_CERTIFICATE = "06082b06010505073002";

  X509Certificate own() {
    return certificates[0];
  }

  boolean isSelfSigned() {
    return certificates.length == 1 && signedByItself(own());
  }

  /**
   * Whether the server sent its own certificate alone, which says where that of its authority is:
   * an authority in between, because roots are not looked up. Some browsers fetch it, Googlebot and
   * others do not.
   */
  boolean lacksIntermediate() {
    byte[] access = own().getExtensionValue(AUTHORITY_ACCESS);
    return certificates.length == 1
        && access != null
        && HexFormat.of().formatHex(access).contains(ISSUER_CERTIFICATE);
  }

  /** Whether anything but a root, which is trusted as it is, has a key or signature too weak. */
  boolean isWeak() {
    return Arrays.stream(certificates)
        .filter(certificate -> !signedByItself(certificate))
        .anyMatch(certificate -> hasShortKey(certificate) || hasBrokenSignature(certificate));
  }

  private static boolean hasShortKey(X509Certificate certificate) {
    return certificate.getPublicKey() instanceof RSAKey key
        && key.getModulus().bitLength() < MIN_RSA_BITS;
  }

  private static boolean hasBrokenSignature(X509Certificate certificate) {
    String algorithm = certificate.getSigAlgName().toLowerCase(Locale.ROOT);
    return BROKEN_SIGNATURE.matcher(algorithm).matches();
  }

  private static boolean signedByItself(X509Certificate certificate) {
    return certificate.getIssuerX500Principal().equals(certificate.getSubjectX500Principal());
  }
}
