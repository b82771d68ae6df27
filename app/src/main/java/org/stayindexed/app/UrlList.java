package org.stayindexed.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.stayindexed.app.output.Printable;
import org.stayindexed.model.url.PageUrl;
import org.stayindexed.model.url.UrlResult;

/**
 * A list of URLs, one a line, as a user gives it. Empty lines and those that begin with # do not
 * count.
 *
 * @param urls each once, in their order
 * @param badLines what is wrong with the other lines, each with its number
 */
record UrlList(List<PageUrl> urls, List<String> badLines) {
  UrlList {
    urls = List.copyOf(urls);
    badLines = List.copyOf(badLines);
  }

  static UrlList read(InputStream in) throws IOException {
    Set<PageUrl> urls = new LinkedHashSet<>();
    List<String> bad = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        String text = (number == 1 ? line.replace("\ufeff", "") : line).strip();
        if (!text.isEmpty() && !text.startsWith("#")) {
          UrlResult result = PageUrl.parse(text);
          result.url().ifPresent(urls::add);
          result
              .problem()
              .map(("line " + number + ": \"" + Printable.of(text) + "\": ")::concat)
              .ifPresent(bad::add);
        }
      }
    }
    return new UrlList(List.copyOf(urls), bad);
  }
}
