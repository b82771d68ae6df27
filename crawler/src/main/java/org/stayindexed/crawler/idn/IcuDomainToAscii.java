package org.stayindexed.crawler.idn;

import com.ibm.icu.text.IDNA;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.stayindexed.model.url.DomainToAscii;

/**
 * Unicode's own library, with the options of the WHATWG URL Standard, section 3.3: UTS 46,
 * nontransitional, joiners and directions checked; hyphens, lengths and empty labels are left to
 * the name servers.
 */
public final class IcuDomainToAscii implements DomainToAscii {
  private static final Set<IDNA.Error> ALLOWED =
      EnumSet.of(
          IDNA.Error.EMPTY_LABEL,
          IDNA.Error.LABEL_TOO_LONG,
          IDNA.Error.DOMAIN_NAME_TOO_LONG,
          IDNA.Error.LEADING_HYPHEN,
          IDNA.Error.TRAILING_HYPHEN,
          IDNA.Error.HYPHEN_3_4);

  private final IDNA idna =
      IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.CHECK_BIDI | IDNA.CHECK_CONTEXTJ);

  @Override
  public Optional<String> toAscii(String name) {
    IDNA.Info info = new IDNA.Info();
    StringBuilder ascii = idna.nameToASCII(name, new StringBuilder(), info);
    return ALLOWED.containsAll(info.getErrors()) ? Optional.of(ascii.toString()) : Optional.empty();
  }
}
