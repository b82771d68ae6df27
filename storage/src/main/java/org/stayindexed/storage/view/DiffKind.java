package org.stayindexed.storage.view;

/** A way in which two runs of a site differ. Names are stable: JSON shows them. */
public enum DiffKind {
  LOST("Indexable before, not any more"),
  GAINED("Indexable now, not before"),
  REASON("Another reason or doubt than before"),
  STATUS("Another status or failure"),
  REDIRECT("Another redirect target"),
  CANONICAL("Another canonical"),
  TITLE("Another title"),
  DIRECTIVES("Other robots directives"),
  NEW("New URLs"),
  GONE("Not found any more");

  private final String title;

  DiffKind(String title) {
    this.title = title;
  }

  /** In plain words. */
  public String title() {
    return title;
  }
}
