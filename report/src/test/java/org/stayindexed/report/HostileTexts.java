package org.stayindexed.report;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Texts by which a site would like to get into what we print. */
public final class HostileTexts {
  private static final List<String> WRAPPED =
      List.of("%s", "\">%s", "'>%s", "</td></table></script></style></title>%s", "=1+1|%s");

  private static final List<String> TEXTS =
      List.of(
          "<script>window.hit=1</script>",
          "<img src=x onerror=window.hit=1>",
          "<svg onload=window.hit=1>",
          "<svg><script>window.hit=1</script></svg>",
          "<svg><animate onbegin=window.hit=1 attributeName=x dur=1s>",
          "<math><mtext><table><mglyph><style><img src=x onerror=window.hit=1>",
          "<iframe srcdoc='<script>parent.hit=1</script>'></iframe>",
          "<iframe src=javascript:parent.hit=1>",
          "<a href=javascript:window.hit=1>x</a>",
          "<a href=\"java\tscript:window.hit=1\">x</a>",
          "javascript:window.hit=1",
          "data:text/html,<script>window.hit=1</script>",
          "<style>@import 'https://evil.example/x.css';</style>",
          "<link rel=stylesheet href=https://evil.example/x.css>",
          "<meta http-equiv=refresh content='0;url=https://evil.example/'>",
          "<base href=https://evil.example/>",
          "<form action=https://evil.example/><input autofocus onfocus=window.hit=1>",
          "<object data=https://evil.example/x></object>",
          "<details open ontoggle=window.hit=1>",
          "<body onpageshow=window.hit=1>",
          "<video><source onerror=window.hit=1>",
          "<template><script>window.hit=1</script></template>",
          "<noscript><p title=\"</noscript><img src=x onerror=window.hit=1>\">",
          "<!--><script>window.hit=1</script>-->",
          "--!><script>window.hit=1</script>",
          "]]><script>window.hit=1</script>",
          "' onmouseover='window.hit=1",
          "\" autofocus onfocus=\"window.hit=1",
          "` onmouseover=`window.hit=1",
          "{{constructor.constructor('window.hit=1')()}}",
          "${window.hit=1}",
          "@template.url(url = \"x\")",
          "&lt;script&gt;window.hit=1&lt;/script&gt;",
          "&#60;script&#62;window.hit=1&#60;/script&#62;",
          "\u2028<script>window.hit=1</script>\u2029",
          "\u202e<script>window.hit=1</script>\u202c\u2066",
          "\u0000<script\u0000>window.hit=1</script>",
          "+cmd|' /C calc'!A0",
          "-2+3+cmd|' /C calc'!A0",
          "@SUM(1+1)*cmd|' /C calc'!A0");

  /** What attacks terminals, lines, and programs that read line by line. */
  private static final List<String> LINES =
      List.of(
          "\u001b[2J\u001b[1;1H",
          "\u001b]0;title\u0007",
          "\u001b]8;;https://evil.example/\u001b\\\\link\u001b]8;;\u001b\\\\",
          "\u009b31m",
          "\u0007\u0008\u007f",
          "ok\r  HIGH  https://shop.example/forged",
          "ok\n  HIGH  https://shop.example/forged",
          "ok\r\n::error title=FORGED::x",
          "ok%0A::error title=FORGED::x",
          "::stop-commands::token",
          "\u0085::error::x",
          "\u000b\u000c::error::x",
          "\u200e\u200f\u202a\u202b\u202d\u202e\u2066\u2067\u2068\u2069",
          "\ud83d\udca9 \ud800 \udc00",
          "\ufffe\uffff\ufeff",
          "\",\"forged\":\"",
          "\\u0022,\\",
          "a,\"b\"\n,c",
          "&unknown; <!ENTITY x SYSTEM 'file:///etc/passwd'>");

  private HostileTexts() {}

  /** What attacks a page that shows it: two hundred texts. */
  public static List<String> inPages() {
    List<String> all = new ArrayList<>();
    for (String wrap : WRAPPED) {
      TEXTS.forEach(text -> all.add(wrap.replace("%s", text)));
    }
    return all;
  }

  /** All of them. */
  public static List<String> all() {
    List<String> all = new ArrayList<>(inPages());
    all.addAll(LINES);
    return all;
  }

  /** All of them, as Unicode can hold them: without halves of characters. */
  public static List<String> asUnicode() {
    return all().stream().map(HostileTexts::asUnicode).toList();
  }

  private static String asUnicode(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  /** What in a text moves a cursor, turns the direction of a line or begins another one. */
  public static List<String> unsafeOnTerminal(String printed) {
    return printed
        .codePoints()
        .filter(c -> c != '\n')
        .filter(
            c ->
                Character.isISOControl(c)
                    || Character.getType(c) == Character.FORMAT
                    || Character.getType(c) == Character.LINE_SEPARATOR
                    || Character.getType(c) == Character.PARAGRAPH_SEPARATOR)
        .mapToObj(Integer::toHexString)
        .distinct()
        .toList();
  }
}
