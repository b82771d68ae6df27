package org.stayindexed.app.output;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Sitemaps as sitemaps.org describes them, of rows with a column {@code url} and perhaps {@code
 * lastmod}. What one file cannot hold goes on in others beside it, and the file becomes their
 * index.
 */
public final class SitemapOutput implements ResultOutput {
  /** The limits of the protocol, of one file. */
  static final int MAX_URLS = 50_000;

  static final long MAX_BYTES = 52_428_800;

  private static final int MAX_INDEXED = 50_000;
  private static final int MAX_URL = 2_048;

  private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
  private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  private static final String HEAD = XML + "<urlset xmlns=\"" + NAMESPACE + "\">\n";
  private static final String FOOT = "</urlset>\n";

  private final Path file;
  private final @Nullable String base;
  private final int maxUrls;
  private final List<OutputFile> parts = new ArrayList<>();
  private int urlColumn;
  private int lastmodColumn;
  private String firstUrl = "";
  private int urlsInPart;
  private long bytesInPart;
  private long tooLong;

  /**
   * Writes to a file.
   *
   * @param base the URL of the folder in which the files will be served, for the index; null for
   *     the root of the first URL's host
   */
  public SitemapOutput(Path file, @Nullable String base) {
    this(file, base, MAX_URLS);
  }

  SitemapOutput(Path file, @Nullable String base, int maxUrls) {
    this.file = file;
    this.base = base;
    this.maxUrls = maxUrls;
  }

  @Override
  public void columns(List<String> names) {
    urlColumn = names.indexOf("url");
    lastmodColumn = names.indexOf("lastmod");
    if (urlColumn < 0) {
      throw new OutputException(
          "A sitemap needs a column url; there is only " + String.join(", ", names), null);
    }
    startPart();
  }

  @Override
  public void row(List<@Nullable Object> values) {
    String url = String.valueOf(values.get(urlColumn));
    if (url.length() >= MAX_URL) {
      tooLong++;
      return;
    }
    @Nullable Object lastmod = lastmodColumn < 0 ? null : values.get(lastmodColumn);
    String entry =
        "<url><loc>"
            + XmlText.escaped(url)
            + "</loc>"
            + (lastmod == null
                ? ""
                : "<lastmod>" + XmlText.escaped(lastmod.toString()) + "</lastmod>")
            + "</url>\n";
    add(entry);
    firstUrl = firstUrl.isEmpty() ? url : firstUrl;
  }

  private void add(String entry) {
    int length = entry.getBytes(StandardCharsets.UTF_8).length;
    if (urlsInPart == maxUrls || bytesInPart + length + FOOT.length() > MAX_BYTES) {
      part().print(FOOT);
      startPart();
    }
    part().print(entry);
    urlsInPart++;
    bytesInPart += length;
  }

  private java.io.PrintStream part() {
    return parts.get(parts.size() - 1).out();
  }

  private void startPart() {
    if (parts.size() == MAX_INDEXED) {
      throw new OutputException("An index holds " + MAX_INDEXED + " sitemaps, not more", null);
    }
    parts.add(OutputFile.create(partFile(parts.size() + 1)));
    part().print(HEAD);
    urlsInPart = 0;
    bytesInPart = HEAD.length();
  }

  /** {@code sitemap-2.xml} for {@code sitemap.xml}. */
  private Path partFile(int number) {
    String name = String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.');
    String stem = dot <= 0 ? name : name.substring(0, dot);
    return file.resolveSibling(stem + "-" + number + (dot <= 0 ? "" : name.substring(dot)));
  }

  /**
   * Ends the files and gives them their names.
   *
   * @return the files, the index first if there is one
   */
  public List<Path> commit() {
    part().print(FOOT);
    List<Path> files = new ArrayList<>();
    if (parts.size() == 1) {
      long unused = parts.get(0).commitAs(file);
      return List.of(file);
    }
    files.add(file);
    for (int i = 0; i < parts.size(); i++) {
      long unused = parts.get(i).commit();
      files.add(partFile(i + 1));
    }
    writeIndex(files.subList(1, files.size()));
    return files;
  }

  private void writeIndex(List<Path> sitemaps) {
    String folder = Optional.ofNullable(base).orElseGet(() -> root(firstUrl));
    try (OutputFile index = OutputFile.create(file)) {
      index.out().print(XML + "<sitemapindex xmlns=\"" + NAMESPACE + "\">\n");
      for (Path sitemap : sitemaps) {
        String url = folder + (folder.endsWith("/") ? "" : "/") + sitemap.getFileName();
        index.out().print("<sitemap><loc>" + XmlText.escaped(url) + "</loc></sitemap>\n");
      }
      index.out().print("</sitemapindex>\n");
      long unused = index.commit();
    }
  }

  private static String root(String url) {
    int path = url.indexOf('/', url.indexOf("://") + 3);
    return path < 0 ? url + "/" : url.substring(0, path + 1);
  }

  /** How many URLs were left out, because the protocol wants fewer than 2,048 characters. */
  public long tooLong() {
    return tooLong;
  }

  /** Deletes what was not committed. */
  @Override
  public void close() {
    parts.forEach(OutputFile::close);
  }
}
