package org.stayindexed.model.page;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What can be wrong with the way in which a page names its canonical, whatever stands at the
 * target.
 *
 * <p>Source: Google, "Consolidate duplicate URLs", on rel=canonical.
 */
public enum CanonicalFault {
  /** Tags and header name different pages; all of them may be ignored. */
  SEVERAL,
  /** The address is not written in full. */
  RELATIVE,
  /** The address has a fragment, which search engines ignore. */
  FRAGMENT,
  /** The tag stands in the body, where search engines ignore it. */
  IN_BODY;

  private static final Pattern SCHEME = Pattern.compile("(?i)\\s*[a-z][a-z0-9+.-]*:.*");
  private static final int SHOWN = 3;

  /** What is wrong with the canonicals of a page, each with what proves it. */
  public static Map<CanonicalFault, String> in(List<CanonicalLink> links) {
    Map<CanonicalFault, String> faults = new EnumMap<>(CanonicalFault.class);
    links.stream()
        .filter(link -> !link.counts())
        .findFirst()
        .ifPresent(link -> faults.put(IN_BODY, link.evidence()));
    List<CanonicalLink> read = links.stream().filter(CanonicalLink::counts).toList();
    for (CanonicalLink link : read) {
      if (!SCHEME.matcher(link.written()).matches()) {
        faults.putIfAbsent(RELATIVE, link.evidence());
      }
      if (link.written().indexOf('#') >= 0) {
        faults.putIfAbsent(FRAGMENT, link.evidence());
      }
    }
    List<String> targets =
        read.stream().map(link -> link.target().toString()).distinct().limit(SHOWN).toList();
    if (targets.size() > 1) {
      faults.put(SEVERAL, String.join(" and ", targets));
    }
    return faults;
  }

  /** One line for each, as {@link #read} reads them; empty for none. */
  public static String write(Map<CanonicalFault, String> faults) {
    return faults.entrySet().stream()
        .map(fault -> fault.getKey() + " " + fault.getValue().replaceAll("\\R", " "))
        .collect(Collectors.joining("\n"));
  }

  /** What {@link #write} wrote; a line that is cut or unknown is left out. */
  public static Map<CanonicalFault, String> read(String lines) {
    Map<CanonicalFault, String> faults = new EnumMap<>(CanonicalFault.class);
    lines
        .lines()
        .forEach(
            line ->
                Arrays.stream(values())
                    .filter(fault -> line.startsWith(fault + " "))
                    .forEach(
                        fault -> faults.put(fault, line.substring(fault.name().length() + 1))));
    return faults;
  }
}
