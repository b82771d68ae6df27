package org.stayindexed.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stayindexed.storage.CountedLog.googlebot;
import static org.stayindexed.storage.CountedLog.person;
import static org.stayindexed.storage.Observations.answered;
import static org.stayindexed.storage.Observations.url;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stayindexed.model.traffic.ClientClass;
import org.stayindexed.model.traffic.HitClass;
import org.stayindexed.model.traffic.HitOutcome;

class LoggedPagesTest {
  private static final String NOON = "2026-11-21T12:00:00Z";
  private static final HitClass SCRIPT =
      new HitClass(200, HitOutcome.ANSWERED, ClientClass.OTHER_BOT);

  @Test
  void areWhatPeopleAndSearchBotsGotAndTheRunDidNotSeeMostWantedFirst(@TempDir Path directory) {
    StoredSite site = new StoredSite(directory);
    site.read(
        new CountedLog("access.log")
            .hit("/rare", NOON, googlebot(200))
            .hit("/wanted?page=2", NOON, person(200))
            .hit("/wanted?page=2", NOON, person(200))
            .hit("/seen", NOON, person(200))
            .hit("/gone", NOON, person(404))
            .hit("/api", NOON, SCRIPT)
            .hit("/logo.PNG?v=1", NOON, person(200)));
    long run = site.run(answered("/seen", 200));

    try (Database database = Database.open(site.directory(), "a test")) {
      assertThat(database.loggedPages(run)).containsExactly(url("/wanted?page=2"), url("/rare"));
    }
  }
}
