package org.stayindexed.model.abort;

/** When clients go away, which tells of causes that a single time does not. */
public enum AbortRhythm {
  /** Most within one hour of many. */
  BURST(
      "a burst",
      "Look at what happened in that hour: a deployment, an outage behind, or one client that asks"
          + " for the page again and again (limit_req)."),
  /** Most at the same hour of several days. */
  DAILY(
      "at one hour of the day",
      "Look for what runs at that hour: a backup, an import, a cron job, log rotation."),
  /** Most on the same day of several weeks. */
  WEEKLY(
      "on one day of the week",
      "Look for what runs on that day, or for the visitors of that day: reports, imports, a"
          + " newsletter."),
  /** Over all hours. */
  SPREAD("at all times", "The cause does not come and go: look at the page itself."),
  /** Too few to tell, or the log has no hours. */
  UNKNOWN("not to be told", "Read logs of more days, with times.");

  private final String title;
  private final String advice;

  AbortRhythm(String title, String advice) {
    this.title = title;
    this.advice = advice;
  }

  /** In plain words. */
  public String title() {
    return title;
  }

  /** What the owner of the server can do. */
  public String advice() {
    return advice;
  }
}
