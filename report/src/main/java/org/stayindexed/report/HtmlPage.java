package org.stayindexed.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Base64;
import java.util.Map;
import org.stayindexed.model.hash.Sha256;

/** A filled template with its style sheet and its script inside: it loads nothing. */
final class HtmlPage {
  private final Utf8ByteOutput html;

  private HtmlPage(Utf8ByteOutput html) {
    this.html = html;
  }

  /**
   * Fills a template, which takes {@code page}, and {@code style} and {@code script} with the
   * hashes by which its policy lets them in, and nothing else.
   */
  static HtmlPage of(String template, Object page) {
    Utf8ByteOutput html = new Utf8ByteOutput();
    String style = resource("report.css");
    String script = resource("report.js");
    Map<String, Object> parameters =
        Map.of(
            "page", page,
            "style", style,
            "styleHash", sha256(style),
            "script", script,
            "scriptHash", sha256(script));
    TemplateEngine.createPrecompiled(ContentType.Html).render(template, parameters, html);
    return new HtmlPage(html);
  }

  /** In UTF-8. */
  byte[] bytes() {
    return html.toByteArray();
  }

  /** Writes it to a file; a reader never sees half of it. */
  void write(Path file) {
    try {
      Files.createDirectories(file.getParent());
      Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
      try (OutputStream out = Files.newOutputStream(unfinished)) {
        html.writeTo(out);
      }
      Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new ReportException(file, e);
    }
  }

  private static String resource(String name) {
    try (InputStream in = HtmlPage.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("The build lacks " + name, e);
    }
  }

  private static String sha256(String text) {
    return Base64.getEncoder().encodeToString(Sha256.of(text));
  }
}
