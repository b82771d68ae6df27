package org.stayindexed.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a public view, perhaps only those of one site or of one run.
 *
 * @param sql with a question mark for each parameter
 */
public record ViewQuery(String sql, List<Object> parameters) {
  public ViewQuery {
    parameters = List.copyOf(parameters);
  }

  /** A query of a user as it stands. */
  public static ViewQuery of(String sql) {
    return new ViewQuery(sql, List.of());
  }

  /**
   * The query for a view.
   *
   * @param site as {@code run_summary} names it, or null for all sites
   * @param run the number of a run, or null for all runs
   * @throws QueryException if the view cannot tell of which site or run its rows are
   */
  static ViewQuery of(PublicView view, @Nullable String site, @Nullable Long run) {
    List<String> conditions = new ArrayList<>();
    List<Object> parameters = new ArrayList<>();
    if (site != null) {
      conditions.add(ofSite(view, site, parameters));
    }
    if (run != null) {
      requireRun(view);
      conditions.add("run_id = ?");
      parameters.add(run);
    }
    String where = conditions.stream().collect(Collectors.joining(" and ", " where ", ""));
    // The name is one of the database's own list, never what was typed.
    return new ViewQuery(
        "select * from public." + view.name() + (conditions.isEmpty() ? "" : where), parameters);
  }

  private static String ofSite(PublicView view, String site, List<Object> parameters) {
    if (view.columns().contains("site")) {
      parameters.add(site);
      return "site = ?";
    }
    if (view.columns().contains("run_id")) {
      parameters.add(site);
      return "run_id in (select run_id from public.run_summary where site = ?)";
    }
    if (view.columns().contains("url")) {
      String http = "http://" + site + "/";
      String https = "https://" + site + "/";
      parameters.addAll(List.of(http.length(), http, https.length(), https));
      return "(left(url, ?) = ? or left(url, ?) = ?)";
    }
    throw new QueryException(
        "The view " + view.name() + " is of no site: it has no column site, run_id or url", null);
  }

  private static void requireRun(PublicView view) {
    if (!view.columns().contains("run_id")) {
      throw new QueryException(
          "The view " + view.name() + " is of no run: it has no column run_id", null);
    }
  }
}
