package org.stayindexed.storage;

import java.nio.file.Path;
import java.time.Instant;
import org.stayindexed.model.traffic.ClientClass;
import org.stayindexed.model.traffic.HitClass;
import org.stayindexed.model.traffic.LineFate;
import org.stayindexed.model.traffic.TrafficBatch;

/**
 * Stores one log after the other for ever, several batches each, and prints how many lines it has
 * acknowledged; to be started by {@link WritingProcess}.
 */
final class TrafficWritingProcess {
  private static final int BATCHES = 4;
  private static final int LINES = 500;
  private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

  private TrafficWritingProcess() {}

  public static void main(String[] arguments) {
    DatabaseDirectory directory = new DatabaseDirectory(Path.of(arguments[0]));
    try (Database database = Database.open(directory, "a writing process");
        TrafficWriter writer = database.traffic(Observations.START)) {
      long lines = 0;
      for (int file = writer.positions().size(); ; file++) {
        CountedLog log = new CountedLog("access.log." + file);
        for (int batch = 0; batch < BATCHES; batch++) {
          writer.accept(count(log, file, batch));
          lines += LINES;
          System.out.println(lines);
        }
      }
    }
  }

  private static TrafficBatch count(CountedLog log, int file, int batch) {
    String when = START.plusSeconds(3_600L * (file % 500)).toString();
    log.line(LineFate.NOT_IN_FORMAT);
    for (int line = 1; line < LINES; line++) {
      log.hit("/page/" + file + "/" + batch + "/" + line % 97, when, hit(line));
    }
    return log.next();
  }

  private static HitClass hit(int line) {
    return line % 3 == 0 ? CountedLog.abort(ClientClass.PERSON) : CountedLog.googlebot(200);
  }
}
