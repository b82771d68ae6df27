package org.stayindexed.crawler.sitemap;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.stayindexed.model.sitemap.SitemapKind;
import org.stayindexed.model.url.PageUrl;

/** A sitemap with one URL a line, in UTF-8, or in UTF-16 if it begins with its mark. */
final class TextSitemap {
  private TextSitemap() {}

  static SitemapKind read(SitemapStream stream, SitemapCollector collector) {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(stream, charset(stream.head(2))))) {
      StringBuilder line = new StringBuilder();
      int next = lines.read();
      while (next >= 0) {
        if (next == '\n' || next == '\r') {
          add(line, collector);
        } else if (line.length() <= PageUrl.MAX_LENGTH) {
          line.append((char) next);
        }
        next = lines.read();
      }
      add(line, collector);
    } catch (IOException e) {
      throw new UncheckedIOException("SitemapStream throws nothing", e);
    }
    if (collector.isEmpty()) {
      collector.notASitemap("it is neither XML nor a list of URLs");
      return SitemapKind.NONE;
    }
    return SitemapKind.TEXT;
  }

  private static void add(StringBuilder line, SitemapCollector collector) {
    String text = Blank.strip(line.toString());
    line.setLength(0);
    if (!text.isEmpty()) {
      collector.addLine(text);
    }
  }

  private static Charset charset(byte[] mark) {
    boolean utf16 =
        mark.length == 2
            && ((mark[0] == (byte) 0xfe && mark[1] == (byte) 0xff)
                || (mark[0] == (byte) 0xff && mark[1] == (byte) 0xfe));
    return utf16 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
  }
}
