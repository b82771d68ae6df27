package org.stayindexed.crawler.idn;

import com.ibm.icu.text.IDNA;
import com.ibm.icu.util.ICUInputTooLongException;
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
    StringBuilder ascii = new StringBuilder();
    try {
      idna.nameToASCII(name, ascii, info);
    } catch (ICUInputTooLongException e) {
      // A label of a thousand characters and more, which no name server could ever answer.
      return Optional.empty();
    }
    return ALLOWED.containsAll(info.getErrors()) ? Optional.of(ascii.toString()) : Optional.empty();
  }
}
