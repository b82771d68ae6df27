package org.stayindexed.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Compares a crawl with the truth. Arguments: the truth's file. Standard input: the output of
 * {@code sql --format csv "select url, status, reason, wire_status from page_current"} after a
 * second crawl. Exits with 1 if anything differs.
 */
final class CheckTruth {
  private CheckTruth() {}

  public static void main(String[] arguments) throws IOException {
    Map<String, String> crawled = new HashMap<>();
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    in.lines().skip(1).map(line -> line.split(",", 2)).forEach(f -> crawled.put(f[0], f[1]));
    List<String> truth = Files.readAllLines(Path.of(arguments[0]));
    int wrong = 0;
    for (String line : truth.subList(1, truth.size())) {
      String[] fields = line.split("\t", -1);
      String expected = fields[1] + "," + fields[2] + "," + fields[3];
      String found = crawled.remove(fields[0]);
      if (!expected.equals(found)) {
        wrong++;
        System.out.println("wrong: " + fields[0] + " is " + expected + ", found " + found);
      }
    }
    crawled.keySet().forEach(url -> System.out.println("invented: " + url));
    int invented = crawled.size();
    System.out.printf("URLs %d, wrong %d, invented %d%n", truth.size() - 1, wrong, invented);
    System.exit(wrong + invented == 0 ? 0 : 1);
  }
}
