package org.stayindexed.report;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stayindexed.storage.view.LogRows.AbortedPattern;
import org.stayindexed.storage.view.LogRows.Timed;

/** Which URLs take the time of the server, and which ones clients leave. */
final class LogEndpoints {
  private static final double MOST = 0.8;

  private LogEndpoints() {}

  /** Where the time goes: in the servers behind, or before and after them; none without times. */
  static Optional<Block> slowest(List<Timed> found, Allowance allowance) {
    if (found.isEmpty()) {
      return Optional.empty();
    }
    boolean upstream = found.stream().anyMatch(row -> row.upstreamMs() != null);
    DataTable table =
        new DataTable(
            "log-time",
            "URLs that take the most time",
            List.of(
                Column.url("URL"),
                Column.number("Requests"),
                Column.number("Time together"),
                Column.number("Mean"),
                Column.number("Behind"),
                Column.number("Longest"),
                Column.text("Where it goes")),
            found.stream()
                .map(
                    row ->
                        Row.of(
                            Cell.url(row.url()),
                            Cell.number(row.requests()),
                            Cell.number(row.totalMs() / 1_000, "s"),
                            Cell.number(row.totalMs() / row.timed(), "ms"),
                            Cell.number(behind(row), "ms"),
                            Cell.number(row.longestMs(), "ms"),
                            Cell.text(upstream ? where(row) : "")))
                .toList(),
            found.size(),
            DataTable.sql(
                "select url, sum(request_ms) from log_traffic group by url order by 2 desc"));
    return Optional.of(
        Block.folded("log-slow", "Where the time goes", -1)
            .about(
                "Mean is the time from the first byte of a request to the last of its answer; behind"
                    + " is what the servers behind the proxy took of it. What remains is the network"
                    + " to the client, the proxy itself, and waiting for a connection.")
            .with(allowance.fit(table)));
  }

  private static @Nullable Long behind(Timed row) {
    Long timed = row.upstreamTimed();
    Long millis = row.upstreamMs();
    return timed == null || millis == null || timed == 0 ? null : millis / timed;
  }

  private static String where(Timed row) {
    Long upstream = row.upstreamMs();
    if (upstream == null) {
      return "no server behind was asked";
    }
    double share = row.totalMs() == 0 ? 0 : (double) upstream / row.totalMs();
    return share >= MOST
        ? "in the server behind"
        : share <= 1 - MOST ? "before and after the server behind" : "in both";
  }

  /** What URLs that clients left have in common. */
  static Block patterns(List<AbortedPattern> found, Allowance allowance) {
    DataTable table =
        new DataTable(
            "aborted-patterns",
            "Patterns of URLs that clients leave",
            List.of(
                Column.text("Pattern"),
                Column.number("URLs"),
                Column.number("Left"),
                Column.number("Of"),
                Column.number("Share"),
                Column.number("Googlebot"),
                Column.url("Example")),
            found.stream()
                .map(
                    row ->
                        Row.of(
                            Cell.strong(row.pattern()),
                            Cell.number(row.urls()),
                            Cell.number(row.aborts()),
                            Cell.number(row.requests()),
                            Cell.share(row.aborts(), row.requests()),
                            Cell.number(row.byGooglebot()),
                            Cell.url(row.example())))
                .toList(),
            found.size(),
            DataTable.sql("select * from log_499_pattern order by aborts desc"));
    return Block.folded("aborted-by-pattern", "Left, by pattern of URL", found.size())
        .with(allowance.fit(table));
  }
}
