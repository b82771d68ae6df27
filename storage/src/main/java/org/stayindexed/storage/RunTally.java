package org.stayindexed.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is known of the URLs of a run so far: counts, and the numbers of those to be named. */
final class RunTally {
  /** More directories than this are not told apart: what comes later counts for its host. */
  private static final int MOST_DIRECTORIES = 100_000;

  private static final Comparator<Near> NEAREST_FIRST =
      Comparator.comparingInt(Near::depth).thenComparingLong(Near::urlId);

  private static final Comparator<Timed> SLOWEST_FIRST =
      Comparator.comparingInt(Timed::firstByteMs).reversed().thenComparingLong(Timed::urlId);

  private final int limit;
  private final Map<Answer, Count> answers = new HashMap<>();
  private final Map<String, TopRows<Near>> reasons = new HashMap<>();
  private final Map<String, Pages> directories = new HashMap<>();
  private final TopRows<Timed> slowest;

  RunTally(int limit) {
    this.limit = limit;
    this.slowest = new TopRows<>(SLOWEST_FIRST, limit);
  }

  /** How a URL answered. */
  record Answer(@Nullable Integer status, @Nullable String failure, @Nullable Integer bodyCode) {}

  /** A URL and how far it is from the start. */
  record Near(long urlId, int depth) {}

  /** A URL and when its answer began. */
  record Timed(long urlId, int firstByteMs) {}

  /** A count that grows. */
  static final class Count {
    private long urls;

    long urls() {
      return urls;
    }
  }

  /** The pages of a directory, counts that grow. */
  static final class Pages {
    private long all;
    private long eligible;
    private long notEligible;

    long all() {
      return all;
    }

    long eligible() {
      return eligible;
    }

    long notEligible() {
      return notEligible;
    }
  }

  /** Counts a row of {@link RunPass}. */
  void add(ResultSet row) throws SQLException {
    long urlId = row.getLong("url_id");
    Answer answer =
        new Answer(
            row.getObject("status", Integer.class),
            row.getString("failure"),
            row.getObject("body_code", Integer.class));
    if (answer.status() != null || answer.failure() != null) {
      answers.computeIfAbsent(answer, key -> new Count()).urls++;
    }
    String reason = row.getString("reason");
    if (reason != null) {
      reasons
          .computeIfAbsent(reason, key -> new TopRows<>(NEAREST_FIRST, limit))
          .add(new Near(urlId, row.getInt("depth")));
    }
    int firstByteMs = row.getInt("first_byte_ms");
    if (!row.wasNull()) {
      slowest.add(new Timed(urlId, firstByteMs));
    }
    addTo(directory(row.getString("url")), row.getString("verdict"));
  }

  private void addTo(Pages pages, String verdict) {
    pages.all++;
    pages.eligible += verdict.equals("ELIGIBLE") ? 1 : 0;
    pages.notEligible += verdict.equals("NOT_ELIGIBLE") ? 1 : 0;
  }

  private Pages directory(String url) {
    String first = firstDirectory(url);
    boolean full = directories.size() >= MOST_DIRECTORIES && !directories.containsKey(first);
    return directories.computeIfAbsent(full ? host(url) : first, key -> new Pages());
  }

  /** The host, and the first directory of the path if there is one. */
  static String firstDirectory(String url) {
    String host = host(url);
    for (int i = host.length(); i < url.length(); i++) {
      char c = url.charAt(i);
      if (c == '/') {
        return url.substring(0, i + 1);
      }
      if (c == '?' || c == '#') {
        return host;
      }
    }
    return host;
  }

  private static String host(String url) {
    return url.substring(0, url.indexOf('/', url.indexOf("://") + 3) + 1);
  }

  Map<Answer, Count> answers() {
    return answers;
  }

  Map<String, TopRows<Near>> reasons() {
    return reasons;
  }

  Map<String, Pages> directories() {
    return directories;
  }

  TopRows<Timed> slowest() {
    return slowest;
  }
}
