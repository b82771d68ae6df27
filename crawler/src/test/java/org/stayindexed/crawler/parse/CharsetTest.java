package org.stayindexed.crawler.parse;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stayindexed.model.page.PageFacts;

/** The encoding of a page: byte order mark, header, meta element, guess (HTML Standard 13.2.3). */
class CharsetTest {
  private static final String WORD = "\u0105\u8336\u00fc";

  /** In these bytes every encoding reads other letters: in ISO-8859-2 they are four letters. */
  private static final String BYTES = "\u00b1\u00e6\u00a4\u00e9";

  private static final String LATIN_2 = "\u0105\u0107\u00a4\u00e9";
  private static final String LATIN_1 = BYTES;

  @Test
  void isThatOfTheByteOrderMarkWhateverElseIsSaid() {
    String page = "<meta charset=iso-8859-2><title>" + WORD + "</title>";
    String type = "text/html; charset=windows-1251";

    assertThat(title(bytes("\u00ef\u00bb\u00bf", page, UTF_8), type)).isEqualTo(WORD);
    assertThat(title(bytes("\u00fe\u00ff", page, UTF_16BE), type)).isEqualTo(WORD);
    assertThat(title(bytes("\u00ff\u00fe", page, UTF_16LE), type)).isEqualTo(WORD);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          text/html; charset=iso-8859-2              | \u0105
          text/html;charset=ISO-8859-2               | \u0105
          text/html; Charset="iso-8859-2"            | \u0105
          text/html; charset='iso-8859-2'            | \u0105
          text/html; charset= iso-8859-2             | \u0105
          text/html; level=1; charset=iso-8859-2     | \u0105
          text/html; charset=iso-8859-2; charset=koi8-r | \u0105
          text/html; charset=latin2                  | \u0105
          text/html; charset=iso-8859-1              | \u00b1
          text/html; charset=us-ascii                | \u00b1
          text/html; charset=koi8-r                  | \u2560
          text/html; charset=bogus                   | \u0411
          text/html; charset=                        | \u0411
          text/html; charset                         | \u0411
          text/html; charset=utf-7                   | \u0411
          text/html; charset=utf-32                  | \u0411
          text/html; charset=ibm037                  | \u0411
          text/html; charset="iso-\\8859-2"x        | \u0105
          text/html; a=","; charset=iso-8859-2       | \u0105
          text/html; a="; charset=iso-8859-2"        | \u0411
          text/html; charset=; charset=iso-8859-2    | \u0105
          text/html; charset=""; charset=iso-8859-2  | \u0411
          text/html; charset =iso-8859-2             | \u0411
          text/html; xcharset=iso-8859-2             | \u0411
          text/html                                  | \u0411
          text/html; charset=iso-8859-2, text/html   | \u0105
          text/plain; charset=koi8-r, text/html      | \u0411
          """)
  void isThatOfTheHeaderBeforeThatOfTheMetaElement(String type, String letter) {
    byte[] page = "<meta charset=iso-8859-5><title>\u00b1</title>".getBytes(ISO_8859_1);

    assertThat(title(page, type)).isEqualTo(letter);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<meta charset=iso-8859-2>",
        "<META CHARSET='ISO-8859-2'>",
        "<meta\ncharset = \"iso-8859-2\" >",
        "<meta/charset=iso-8859-2>",
        "<meta id=a charset=iso-8859-2 charset=koi8-r>",
        "<meta charset=bogus><meta charset=iso-8859-2>",
        "<meta http-equiv=Content-Type content='text/html; charset=iso-8859-2'>",
        "<meta content='text/html; charset = \"iso-8859-2\"' http-equiv=content-type>",
        "<meta http-equiv=Content-Type content='charset charset=iso-8859-2'>",
        "<meta http-equiv=Content-Type content='a;charset=iso-8859-2;b' charset=iso-8859-2>",
        "<!-- <meta charset=koi8-r> --><meta charset=iso-8859-2>",
        "<!--><meta charset=iso-8859-2>",
        "<p title='<meta charset=koi8-r>'><meta charset=iso-8859-2>",
        "<?xml version='1.0' encoding='koi8-r'?><meta charset=iso-8859-2>",
        "<script>'<meta charset=iso-8859-2>'</script>",
        "<a b=c><meta charset=iso-8859-2>"
      })
  void isThatOfTheFirstMetaElementThatDeclaresOne(String start) {
    assertThat(decoded(start)).isEqualTo(LATIN_2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<meta content='text/html; charset=iso-8859-2'>",
        "<meta name=a content='text/html; charset=iso-8859-2'>",
        "<meta http-equiv=refresh content='0;url=?charset=iso-8859-2'>",
        "<meta http-equiv=content-type content='text/html; charset=\"iso-8859-2'>",
        "<meta http-equiv=content-type content='text/html; charset'>",
        "<metacharset=iso-8859-2>",
        "<meta charset=bogus>",
        "<meta charset=>",
        "<meta charset=iso-8859-1>",
        "<meta charset='iso-8859-2>",
        "<!-- <meta charset=iso-8859-2> ",
        "<p title='<meta charset=iso-8859-2>'>",
        "charset=iso-8859-2",
        "<meta",
        "<meta charset"
      })
  void isWindows1252WhereNothingIsDeclaredAndTheBytesAreNotUtf8(String start) {
    assertThat(decoded(start)).isEqualTo(LATIN_1);
  }

  @Test
  void isDeclaredByALaterMetaElementWhereTheBytesAreNotUtf8() {
    String late = "<!--" + "x".repeat(2_000) + "--><meta charset=iso-8859-2>";

    assertThat(decoded(late)).isEqualTo(LATIN_2);
    assertThat(CharsetSniffer.decode((late + WORD).getBytes(UTF_8), "")).endsWith(WORD);
  }

  @Test
  void isUtf8WhereAMetaElementSaysUtf16() {
    byte[] page = ("<meta charset=utf-16le>" + WORD).getBytes(UTF_8);

    assertThat(CharsetSniffer.decode(page, "")).endsWith(WORD);
    assertThat(CharsetSniffer.decode("tea".getBytes(UTF_16LE), "utf-16")).isEqualTo("tea");
    assertThat(CharsetSniffer.decode("tea".getBytes(UTF_16BE), "utf-16be")).isEqualTo("tea");
  }

  @Test
  void isUtf8WhereTheBytesAre() {
    assertThat(CharsetSniffer.decode(WORD.getBytes(UTF_8), "")).isEqualTo(WORD);
    assertThat(CharsetSniffer.decode(new byte[0], "")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "shift_jis, windows-31j",
    "x-sjis, windows-31j",
    "gb2312, GB18030",
    "gbk, GB18030",
    "euc-kr, x-windows-949",
    "ks_c_5601-1987, x-windows-949",
    "big5, Big5-HKSCS",
    "iso-8859-9, windows-1254",
    "tis-620, x-windows-874",
    "macintosh, x-MacRoman",
    "utf8, UTF-8",
    "iso-8859-8-i, ISO-8859-8",
    "' Windows-1251 ', windows-1251"
  })
  void ofAnOldLabelIsTheOneThatBrowsersRead(String label, String charset) {
    assertThat(CharsetLabels.find(label)).hasValue(Charset.forName(charset));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "bogus",
        "utf-7",
        "utf-32",
        "cesu-8",
        "ibm037",
        "iso-2022-kr",
        "\u0000",
        "a b"
      })
  void ofAnUnknownLabelIsNone(String label) {
    assertThat(CharsetLabels.find(label)).isEmpty();
  }

  private static String decoded(String start) {
    String text = CharsetSniffer.decode((start + "\n" + BYTES).getBytes(ISO_8859_1), "");
    return text.substring(text.lastIndexOf('\n') + 1);
  }

  private static byte[] bytes(String mark, String text, Charset charset) {
    byte[] start = mark.getBytes(ISO_8859_1);
    byte[] rest = text.getBytes(charset);
    byte[] all = java.util.Arrays.copyOf(start, start.length + rest.length);
    System.arraycopy(rest, 0, all, start.length, rest.length);
    return all;
  }

  private static String title(byte[] page, String type) {
    PageFacts facts = Read.body(page, "Content-Type", type);
    return facts.title().orElse("");
  }
}
