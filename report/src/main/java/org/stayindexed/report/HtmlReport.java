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
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.stayindexed.storage.RunReader;
import org.stayindexed.storage.view.RunSummary;

/** Writes the report of a run. */
public final class HtmlReport {
  private HtmlReport() {}

  /**
   * Writes the report of a run to {@code reports/SITE/run-N.html}; a reader never sees half of it.
   *
   * @param reports the directory of all reports
   * @param now the time that the report states as its own
   * @return the file
   * @throws ReportException if it cannot be written
   */
  public static Path write(RunReader reader, RunSummary run, Path reports, Instant now) {
    Path file = reports.resolve(directoryName(run.site())).resolve("run-" + run.runId() + ".html");
    Utf8ByteOutput html = new Utf8ByteOutput();
    String style = resource("report.css");
    TemplateEngine.createPrecompiled(ContentType.Html)
        .render(
            "report.jte",
            Map.of(
                "page",
                new ReportReader(reader, run).read(now),
                "style",
                style,
                "styleHash",
                sha256(style)),
            html);
    try {
      Files.createDirectories(file.getParent());
      Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
      try (OutputStream out = Files.newOutputStream(unfinished)) {
        html.writeTo(out);
      }
      Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
      return file;
    } catch (IOException e) {
      throw new ReportException(file, e);
    }
  }

  /** A host may hold colons and brackets, which some file systems refuse. */
  static String directoryName(String site) {
    return site.replaceAll("[^A-Za-z0-9.-]", "_");
  }

  private static String resource(String name) {
    try (InputStream in = HtmlReport.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("The build lacks " + name, e);
    }
  }

  private static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform must have SHA-256", e);
    }
  }
}
