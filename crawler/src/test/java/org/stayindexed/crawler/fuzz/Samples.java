package org.stayindexed.crawler.fuzz;

import java.util.List;

/** Good inputs, whose characters are bytes, and what may turn up in the middle of them. */
final class Samples {
  static final List<String> DOCUMENTS =
      List.of(
          """
          <!doctype html><html lang=en><head><meta charset="utf-8"><title>Green tea</title>
          <base href="/shop/"><meta name="robots" content="noindex, max-snippet:20">
          <link rel="canonical" href="https://tea.example/green"><link rel=alternate hreflang=de href=/de/>
          <meta http-equiv="refresh" content="0; url='/next?a=b'"></head>
          <body><a href="a/b/../c?d#e" rel="nofollow ugc">x</a><area href=//tea.example:8443/>
          <svg><title>no</title><a xlink:href=/svg></a></svg><template><a href=/no></a></template>
          <noscript><img src=/pixel></noscript><iframe srcdoc="<a href=/in>"></iframe></body></html>
          """,
          """
          <html><head><meta http-equiv=Content-Type content="text/html; charset=shift_jis">
          <script>if (a < b) document.write("<a href='/js'>")</script><style>a{b:c}</style>
          <title>T\u00e9 &amp; caf\u00e9 &#x2014; &notanentity;</title></head><body><table><tr><td><a href="x y">
          <select><option><a href=?q></select></table><math><mi><a href=/m></math><p><b><i><u></b></i></u>
          <textarea><a href=/t></textarea><plaintext><a href=/p>
          """,
          """
          <?xml version="1.0" encoding="iso-8859-2"?><!DOCTYPE html PUBLIC "x" "y"><html xmlns="http://www.w3.org/1999/xhtml">
          <!-- <meta name=robots content=none> --><head><META NAME=GOOGLEBOT CONTENT=NONE><![CDATA[<a href=/c>]]>
          <link rel="canonical" href="javascript:alert(1)"/></head><frameset><frame src=/f></frameset></html>
          """,
          """
          {"error": {"code": 499, "message": "Token Required", "details": [1, -2.5e9, null, "\\u0041"]}, "a": {"b": [[[]]]}}
          """);

  static final List<String> HEADERS =
      List.of(
          """
          Content-Type: text/html; charset="utf-8"; a="b,\\";c"
          X-Robots-Tag: googlebot: noindex, nofollow, unavailable_after: 25 Jun 2027 15:00:00 GMT
          Link: <https://tea.example/a>; rel="canonical"; title*=UTF-8''t%C3%A9, </b>; rel=next
          Refresh: 0;url="/next"
          Location: ../green?size=3#top
          """,
          """
          Content-Type: image/png, text/html
          X-Robots-Tag: max-image-preview:none, otherbot: none
          Link: <mailto:a@tea.example>; rel=canonical; anchor="#x", <//tea.example>;rel="a canonical b"
          Refresh: 5, /later
          Location: http:\\\\tea.example\\a b
          """);

  static final List<String> ROBOTS =
      List.of(
          """
          # a comment
          User-agent: Googlebot
          User-agent: tea/1.0
          Disallow: /*.php$
          Allow: /shop/%C3%A9*a*b*c
          Crawl-delay: 1.5

          User-agent: *
          Disallow: /
          Sitemap: https://tea.example/sitemap.xml
          """,
          "\u00ef\u00bb\u00bfuser agent: *\rdissallow /private\r\nallow:\tpublic$\nnoindex: /x\n<html>");

  static final List<String> URLS =
      List.of(
          "https://user:pass@www.tea.example:8443/a/b/../c;d=e?f=g&h=%20i#j",
          "//[2001:db8::1]:443/%2e/%2E%2e/x",
          "http:\\\\0x7f.1/a\tb\nc",
          "../../green tea?q=\u00c3\u00a9'\"<>`{}|^",
          "https://stra\u00c3\u009fe.example./\u00e8\u008c\u00b6",
          "?a",
          "#b",
          "",
          "mailto:a@tea.example",
          "http:/x",
          "HTTPS:tea");

  static final List<String> MARKUP =
      List.of(
          "<",
          ">",
          "</",
          "<!--",
          "-->",
          "<![CDATA[",
          "\"",
          "'",
          "&",
          "&#x0;",
          "&#x10ffff;",
          "\0",
          "\r\n",
          "\n",
          "<script>",
          "<table>",
          "<svg>",
          "<math>",
          "<template>",
          "<select>",
          "<frameset>",
          "<a href=",
          "<meta ",
          "charset=",
          "http-equiv=refresh content=",
          "noindex",
          ":",
          ",",
          ";",
          "=",
          "*",
          "$",
          "%",
          "%00",
          "\\",
          "\u00ff\u00fe",
          "\u00ed\u00a0\u0080",
          "\u00f4\u008f\u00bf\u00bf",
          "user-agent:",
          "disallow:",
          "#",
          "{",
          "[",
          "1e999");

  static final List<String> URL_PARTS =
      List.of(
          "/",
          "\\",
          "?",
          "#",
          "@",
          ":",
          ".",
          "..",
          "%2e",
          "%",
          "%zz",
          "%00",
          "[",
          "]",
          "::",
          "0x",
          "256",
          "443",
          "xn--",
          "xn--a",
          "\t",
          "\n",
          " ",
          "\0",
          "\u00c2\u00ad",
          "\u00e2\u0080\u008d",
          "\u00e3\u0080\u0082",
          "\u00ef\u00bc\u008f",
          "\u00f0\u009f\u008d\u00b5",
          "\u00ff",
          "javascript:",
          "https:",
          "&",
          "=",
          "'",
          "|",
          "^");

  private Samples() {}
}
