package org.stayindexed.crawler.parse;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The encodings that web pages may name (Encoding Standard section 4.2). Old labels mean the larger
 * encodings that took their place; what browsers do not decode is no encoding here either.
 */
final class CharsetLabels {
  static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /** What the standard reads where the JDK knows a smaller encoding by that name. */
  private static final Map<String, String> LARGER =
      Map.ofEntries(
          Map.entry("US-ASCII", "windows-1252"),
          Map.entry("ISO-8859-1", "windows-1252"),
          Map.entry("ISO-8859-9", "windows-1254"),
          Map.entry("TIS-620", "x-windows-874"),
          Map.entry("x-iso-8859-11", "x-windows-874"),
          Map.entry("GB2312", "GB18030"),
          Map.entry("GBK", "GB18030"),
          Map.entry("Big5", "Big5-HKSCS"),
          Map.entry("Shift_JIS", "windows-31j"),
          Map.entry("EUC-KR", "x-windows-949"),
          Map.entry("UTF-16", "UTF-16LE"));

  /** Labels that the JDK does not know, behind the encoding that they stand for. */
  private static final Map<String, String> MISSING =
      labels(
          """
          UTF-8 unicode11utf8 unicode20utf8 x-unicode20utf8
          ISO-8859-2 iso88592
          ISO-8859-3 iso88593
          ISO-8859-4 iso88594
          ISO-8859-5 iso88595
          ISO-8859-6 iso88596 iso-8859-6-e iso-8859-6-i csiso88596e csiso88596i
          ISO-8859-7 iso88597
          ISO-8859-8 iso88598 iso-8859-8-e csiso88598e visual iso-8859-8-i csiso88598i logical
          ISO-8859-13 iso885913
          ISO-8859-15 iso885915
          KOI8-R koi
          KOI8-U koi8-ru
          x-MacRoman mac macintosh x-mac-roman csmacintosh
          x-MacCyrillic x-mac-cyrillic x-mac-ukrainian
          windows-1250 x-cp1250
          windows-1251 x-cp1251
          windows-1252 iso88591 x-cp1252 x-user-defined
          windows-1254 iso88599 x-cp1254
          x-windows-874 windows-874 dos-874 iso8859-11 iso885911
          x-windows-949 windows-949 korean iso-ir-149 ks_c_5601-1989 csksc56011987
          GB18030 chinese gb_2312 gb_2312-80 csgb2312 csiso58gb231280 iso-ir-58 x-gbk
          Big5-HKSCS cn-big5 x-x-big5
          UTF-16BE unicodefffe
          UTF-16LE unicodefeff csunicode ucs-2 iso-10646-ucs-2
          """);

  private static final Set<String> DECODED =
      Set.of(
          "UTF-8",
          "UTF-16LE",
          "UTF-16BE",
          "IBM866",
          "ISO-8859-2",
          "ISO-8859-3",
          "ISO-8859-4",
          "ISO-8859-5",
          "ISO-8859-6",
          "ISO-8859-7",
          "ISO-8859-8",
          "ISO-8859-13",
          "ISO-8859-15",
          "ISO-8859-16",
          "KOI8-R",
          "KOI8-U",
          "x-MacRoman",
          "x-MacCyrillic",
          "windows-1250",
          "windows-1251",
          "windows-1252",
          "windows-1253",
          "windows-1254",
          "windows-1255",
          "windows-1256",
          "windows-1257",
          "windows-1258",
          "x-windows-874",
          "GB18030",
          "Big5-HKSCS",
          "EUC-JP",
          "ISO-2022-JP",
          "windows-31j",
          "x-windows-949");

  private CharsetLabels() {}

  private static Map<String, String> labels(String table) {
    Map<String, String> labels = new HashMap<>();
    for (String line : table.split("\n", -1)) {
      String[] names = line.split(" ", -1);
      for (int i = 1; i < names.length; i++) {
        labels.put(names[i], names[0]);
      }
    }
    return Map.copyOf(labels);
  }

  /** The encoding that a label stands for. */
  static Optional<Charset> find(String label) {
    String name = label.strip().toLowerCase(Locale.ROOT);
    return known(MISSING.getOrDefault(name, name))
        .flatMap(charset -> known(LARGER.getOrDefault(charset.name(), charset.name())))
        .filter(charset -> DECODED.contains(charset.name()));
  }

  private static Optional<Charset> known(String name) {
    try {
      return name.isEmpty() ? Optional.empty() : Optional.of(Charset.forName(name));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }
}
