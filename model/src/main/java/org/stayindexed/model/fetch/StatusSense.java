package org.stayindexed.model.fetch;

/**
 * One thing that a status code stands for. The same number can mean different things in different
 * places: 499 in a log of nginx was never sent to anybody.
 *
 * @param place where it is seen
 * @param meaning what it says, in plain words
 * @param fix what the owner of the site can do; empty where nothing has to be done
 */
public record StatusSense(Place place, String meaning, String fix) {

  /** Where a code is seen. Names are stable: JSON shows them. */
  public enum Place {
    STATUS_LINE("in the status line of an answer"),
    ACCESS_LOG("in the access log only; never sent to anybody"),
    BODY("inside the body of a 200 answer");

    private final String title;

    Place(String title) {
      this.title = title;
    }

    /** In plain words. */
    public String title() {
      return title;
    }
  }

  static StatusSense answered(String meaning, String fix) {
    return new StatusSense(Place.STATUS_LINE, meaning, fix);
  }

  static StatusSense logged(String meaning, String fix) {
    return new StatusSense(Place.ACCESS_LOG, meaning, fix);
  }

  static StatusSense inBody(String meaning, String fix) {
    return new StatusSense(Place.BODY, meaning, fix);
  }
}
