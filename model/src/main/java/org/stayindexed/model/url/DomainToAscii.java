package org.stayindexed.model.url;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * Writes a domain name in ASCII as browsers do: "domain to ASCII" of the WHATWG URL Standard,
 * section 3.3, without its strict checks. The tables behind it are large and change every year, so
 * that a library has them: a provider found by {@link ServiceLoader}, which is asked only for names
 * that are not ASCII already.
 *
 * <p>Without a provider the JDK's IDNA 2003 answers, which knows no character younger than 2002 and
 * makes {@code ss} of a sharp s, another domain. Implementations are safe for many threads.
 */
@FunctionalInterface
public interface DomainToAscii {

  /** The name in lower-case ASCII; empty if it is none. */
  Optional<String> toAscii(String name);

  /** The provider on the class path, else the JDK. */
  static DomainToAscii best() {
    return Loaded.BEST;
  }

  /** Loaded with the first name that needs it. */
  final class Loaded {
    private static final DomainToAscii BEST =
        ServiceLoader.load(DomainToAscii.class, DomainToAscii.class.getClassLoader())
            .findFirst()
            .orElse(Loaded::ofJdk);

    private Loaded() {}

    private static Optional<String> ofJdk(String name) {
      try {
        String visible = name.replace("\u00ad", "");
        return Optional.of(IDN.toASCII(visible, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT));
      } catch (IllegalArgumentException e) {
        return Optional.empty();
      }
    }
  }
}
