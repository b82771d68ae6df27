package org.stayindexed.model.fetch;

import java.util.Collection;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Every status code that is seen in practice, the unofficial ones included.
 *
 * <p>Sources: IANA HTTP Status Code Registry for the official ones; for the others the
 * documentation of the product that sends them.
 */
public final class StatusCatalogue {
  private static final String IANA = "any server (IANA registry)";
  private static final SortedMap<Integer, Entry> ENTRIES = new TreeMap<>();

  static {
    official(100, "Continue");
    official(101, "Switching Protocols");
    official(102, "Processing");
    official(103, "Early Hints");
    official(200, "OK");
    official(201, "Created");
    official(202, "Accepted");
    official(203, "Non-Authoritative Information");
    official(204, "No Content");
    official(205, "Reset Content");
    official(206, "Partial Content");
    official(207, "Multi-Status");
    official(208, "Already Reported");
    unofficial(218, "This Is Fine", "Apache, as a catch-all");
    official(226, "IM Used");
    official(300, "Multiple Choices");
    official(301, "Moved Permanently");
    official(302, "Found");
    official(303, "See Other");
    official(304, "Not Modified");
    official(305, "Use Proxy");
    official(306, "(Unused)");
    official(307, "Temporary Redirect");
    official(308, "Permanent Redirect");
    official(400, "Bad Request");
    official(401, "Unauthorized");
    official(402, "Payment Required");
    official(403, "Forbidden");
    official(404, "Not Found");
    official(405, "Method Not Allowed");
    official(406, "Not Acceptable");
    official(407, "Proxy Authentication Required");
    official(408, "Request Timeout");
    official(409, "Conflict");
    official(410, "Gone");
    official(411, "Length Required");
    official(412, "Precondition Failed");
    official(413, "Content Too Large");
    official(414, "URI Too Long");
    official(415, "Unsupported Media Type");
    official(416, "Range Not Satisfiable");
    official(417, "Expectation Failed");
    unofficial(418, "I'm a Teapot", "RFC 2324, as a joke or to refuse bots");
    unofficial(419, "Page Expired", "Laravel, when its form token expired");
    unofficial(420, "Enhance Your Calm", "formerly Twitter, for rate limits");
    official(421, "Misdirected Request");
    official(422, "Unprocessable Content");
    official(423, "Locked");
    official(424, "Failed Dependency");
    official(425, "Too Early");
    official(426, "Upgrade Required");
    official(428, "Precondition Required");
    official(429, "Too Many Requests");
    unofficial(430, "Request Header Fields Too Large or rate limit", "Shopify");
    official(431, "Request Header Fields Too Large");
    unofficial(440, "Login Time-out", "Microsoft IIS");
    unofficial(444, "No Response", "nginx, in its log only: it closed the connection");
    unofficial(449, "Retry With", "Microsoft IIS");
    unofficial(450, "Blocked by Windows Parental Controls", "Microsoft");
    official(451, "Unavailable For Legal Reasons");
    unofficial(460, "Client Closed Connection", "AWS load balancer, in its log only");
    unofficial(463, "Too Many Forwarded Addresses", "AWS load balancer");
    unofficial(464, "Incompatible Protocol", "AWS load balancer");
    unofficial(494, "Request Header Too Large", "nginx");
    unofficial(495, "SSL Certificate Error", "nginx");
    unofficial(496, "SSL Certificate Required", "nginx");
    unofficial(497, "HTTP Request Sent to HTTPS Port", "nginx");
    unofficial(498, "Invalid Token", "ArcGIS Server, often inside a 200 answer");
    unofficial(
        499,
        "Token Required",
        "ArcGIS Server, often inside a 200 answer; in an nginx log it means Client Closed Request");
    official(500, "Internal Server Error");
    official(501, "Not Implemented");
    official(502, "Bad Gateway");
    official(503, "Service Unavailable");
    official(504, "Gateway Timeout");
    official(505, "HTTP Version Not Supported");
    official(506, "Variant Also Negotiates");
    official(507, "Insufficient Storage");
    official(508, "Loop Detected");
    unofficial(509, "Bandwidth Limit Exceeded", "cPanel and other hosting panels");
    official(510, "Not Extended");
    official(511, "Network Authentication Required");
    unofficial(520, "Web Server Returned an Unknown Error", "Cloudflare, about the origin");
    unofficial(521, "Web Server Is Down", "Cloudflare, about the origin");
    unofficial(522, "Connection Timed Out", "Cloudflare, about the origin");
    unofficial(523, "Origin Is Unreachable", "Cloudflare, about the origin");
    unofficial(524, "A Timeout Occurred", "Cloudflare, about the origin");
    unofficial(525, "SSL Handshake Failed", "Cloudflare, about the origin");
    unofficial(526, "Invalid SSL Certificate", "Cloudflare, about the origin");
    unofficial(527, "Railgun Error", "Cloudflare, about the origin");
    unofficial(529, "Site Is Overloaded", "Qualys and others");
    unofficial(530, "Origin Error or Site Is Frozen", "Cloudflare, Pantheon");
    unofficial(561, "Unauthorized", "AWS load balancer, its identity provider failed");
    unofficial(598, "Network Read Timeout", "some proxies");
    unofficial(599, "Network Connect Timeout", "some proxies");
    unofficial(999, "Request Denied", "LinkedIn and others, to refuse bots");
  }

  private StatusCatalogue() {}

  /**
   * One status code.
   *
   * @param code its number
   * @param name its usual name
   * @param registered whether IANA lists it
   * @param sender who sends it, and where it can be seen
   */
  public record Entry(int code, String name, boolean registered, String sender) {}

  /** What is known of a code. */
  public static Optional<Entry> find(int code) {
    return Optional.ofNullable(ENTRIES.get(code));
  }

  /** All codes, the smallest first. */
  public static Collection<Entry> all() {
    return Collections.unmodifiableCollection(ENTRIES.values());
  }

  /** Code and name, and whether it is unofficial: {@code 499 Token Required (unofficial)}. */
  public static String describe(int code) {
    return find(code)
        .map(entry -> code + " " + entry.name() + (entry.registered() ? "" : " (unofficial)"))
        .orElseGet(() -> String.format(Locale.ROOT, "%03d (unknown)", code));
  }

  private static void official(int code, String name) {
    add(new Entry(code, name, true, IANA));
  }

  private static void unofficial(int code, String name, String sender) {
    add(new Entry(code, name, false, sender));
  }

  private static void add(Entry entry) {
    if (ENTRIES.put(entry.code(), entry) != null) {
      throw new IllegalStateException("Status " + entry.code() + " stands twice");
    }
  }
}
