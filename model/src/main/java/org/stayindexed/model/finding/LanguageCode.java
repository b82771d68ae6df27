package org.stayindexed.model.finding;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The language codes of hreflang: ISO 639-1, maybe a script of ISO 15924, maybe a region of ISO
 * 3166-1 Alpha 2; or x-default.
 *
 * @see <a
 *     href="https://developers.google.com/search/docs/specialty/international/localized-versions">Google:
 *     localized versions</a>
 */
final class LanguageCode {
  static final String DEFAULT = "x-default";

  private static final Pattern FORM =
      Pattern.compile("([a-z]{2})(?:-[a-z]{4})?(?:-([a-z]{2}))?", Pattern.CASE_INSENSITIVE);
  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  private LanguageCode() {}

  /** Whether search engines know it. */
  static boolean isKnown(String code) {
    if (code.equalsIgnoreCase(DEFAULT)) {
      return true;
    }
    Matcher parts = FORM.matcher(code);
    return parts.matches()
        && LANGUAGES.contains(parts.group(1).toLowerCase(Locale.ROOT))
        && (parts.group(2) == null || COUNTRIES.contains(parts.group(2).toUpperCase(Locale.ROOT)));
  }
}
