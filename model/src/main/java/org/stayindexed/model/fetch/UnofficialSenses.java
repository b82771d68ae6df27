package org.stayindexed.model.fetch;

import static org.stayindexed.model.fetch.StatusSense.answered;
import static org.stayindexed.model.fetch.StatusSense.inBody;
import static org.stayindexed.model.fetch.StatusSense.logged;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What codes outside the IANA registry mean, after the documentation of the products that send
 * them.
 */
final class UnofficialSenses {
  private static final String SLOW_SERVER =
      "Find the slow server behind the proxy first: log $upstream_response_time and"
          + " $upstream_connect_time, and look at hours, URLs and sizes (./stayindexed logs 499)."
          + " Make it faster rather than raise timeouts; set proxy_connect_timeout,"
          + " proxy_read_timeout and proxy_send_timeout to match it; proxy_ignore_client_abort on for"
          + " what must complete; a load balancer or CDN in front must wait longer than nginx.";
  private static final String ARCGIS =
      "Share the service with everybody, or send a token in the header X-Esri-Authorization: Bearer,"
          + " never in the query, which ends up in logs.";
  private static final String CERTIFICATE =
      "Do not ask visitors of public pages for a certificate: ssl_verify_client off or optional.";
  private static final String ORIGIN =
      "Repair the server behind Cloudflare; its pages are lost to search engines while this lasts.";
  private static final String BOT_WALL =
      "Look whether search engines are refused too, and let verified ones through.";

  private static final Map<Integer, List<StatusSense>> ALL = new HashMap<>();

  static {
    add(
        218,
        answered(
            "Apache passes an error of the server behind it on.", "Answer 200, or the error."));
    add(418, answered("A joke of 1998, used today to refuse robots.", BOT_WALL));
    add(
        419,
        answered(
            "The token of a form has expired, in Laravel.",
            "Never answer it to GET: exempt pages that should be indexed from the token check."));
    add(
        420,
        answered("Too many requests, as Twitter once said it.", "Answer 429 with Retry-After."));
    add(
        430,
        answered(
            "Shopify refuses the request: too many at once, or it looks like a robot.",
            "Crawl more slowly; if search engines get it too, ask Shopify."));
    add(
        440,
        answered(
            "The login has expired, in Microsoft IIS.",
            "Let crawlers read the page without a login if it should be indexed."));
    add(
        444,
        logged(
            "nginx closed the connection without an answer, because its configuration says"
                + " \"return 444\". The client saw a broken connection.",
            "Look for \"return 444\" in the configuration, and whether its condition meets search"
                + " engines."));
    add(
        449,
        answered(
            "Try again after doing something else first, in Microsoft IIS.",
            "Answer 200 without the detour if the page should be indexed."));
    add(
        450,
        answered("Blocked by the parental controls of Windows.", "Crawl from another machine."));
    add(
        460,
        logged(
            "The client left before the load balancer of AWS had an answer for it.",
            "Make the targets answer faster; let the idle timeout of the load balancer be longer than"
                + " the patience of its clients."));
    add(
        463,
        answered(
            "The X-Forwarded-For header has more than 30 addresses, says the load balancer of AWS.",
            "Look for a proxy that sends requests in a circle."));
    add(
        464,
        answered(
            "Client and target group speak different protocols, says the load balancer of AWS.",
            "Set the protocol version of the target group to HTTP/1.1, or to what its clients speak."));
    add(
        494,
        answered(
            "The headers of the request are too large for nginx.",
            "Look for cookies that grow; raise large_client_header_buffers."));
    add(495, answered("The certificate that the client showed is refused by nginx.", CERTIFICATE));
    add(
        496,
        answered("nginx wants a certificate from the client, which showed none.", CERTIFICATE));
    add(
        497,
        answered(
            "An http request came to the https port of nginx.",
            "Correct the link or redirect that names the port; or: error_page 497 with a redirect to"
                + " https."));
    add(
        498,
        answered("The token is invalid or has expired, of ArcGIS Server.", ARCGIS),
        inBody(
            "The same, under a status that says all is well: ArcGIS answers 200 to failures.",
            ARCGIS));
    add(
        499,
        logged(
            "nginx: the client went away before the answer began. If it was a search engine, the page"
                + " did not answer it; if a person, the page is too slow.",
            SLOW_SERVER),
        answered("ArcGIS Server: a token is required and none was sent.", ARCGIS),
        inBody(
            "The same, under a status that says all is well: ArcGIS answers 200 to failures.",
            ARCGIS));
    add(
        509,
        answered(
            "The traffic that the hosting contract allows is used up.",
            "Raise the limit at the hosting company, or find what uses the traffic up."));
    add(520, answered("Cloudflare got an empty or unintelligible answer from the server.", ORIGIN));
    add(
        521,
        answered(
            "The server refuses connections from Cloudflare.",
            "Start the server, and let the addresses of Cloudflare through its firewall."));
    add(
        522,
        answered(
            "The server does not answer Cloudflare's attempt to connect.",
            "Look for overload, and let the addresses of Cloudflare through its firewall."));
    add(
        523,
        answered(
            "Cloudflare finds no way to the server.",
            "Correct the address of the server in the DNS settings."));
    add(
        524,
        answered(
            "The server took the request and did not answer in time (100 seconds).",
            "Make the page answer faster; do long work outside of the request."));
    add(
        525,
        answered(
            "The TLS handshake between Cloudflare and the server failed.",
            "Install a certificate on the server, and allow a cipher that Cloudflare knows."));
    add(
        526,
        answered(
            "The certificate of the server is not valid for Cloudflare.",
            "Renew the certificate of the server: in date, for its name, from a trusted issuer."));
    add(
        527,
        answered(
            "The connection of Railgun, which Cloudflare has ended, is broken.",
            "Remove Railgun."));
    add(
        529,
        answered(
            "The site is overloaded.",
            "Add capacity, or let fewer requests through and answer 503 with Retry-After."));
    add(
        530,
        answered(
            "Cloudflare cannot find or reach the server (its page has an error 1xxx besides), or"
                + " Pantheon has frozen an unused site.",
            "Look at the number 1xxx in the page: most often the DNS entry of the server is missing."));
    add(
        561,
        answered(
            "The load balancer of AWS got an error from the service that checks logins.",
            "Repair the identity provider, and let crawlers read public pages without a login."));
    add(
        598,
        answered(
            "A proxy waited too long for the answer behind it.",
            "Make the server behind answer faster."));
    add(
        599,
        answered(
            "A proxy could not connect to the server behind it.",
            "Look whether the server behind runs."));
    add(999, answered("Refused, as LinkedIn and others say to robots.", BOT_WALL));
  }

  private UnofficialSenses() {}

  static Map<Integer, List<StatusSense>> all() {
    return ALL;
  }

  private static void add(int code, StatusSense... senses) {
    if (ALL.put(code, List.of(senses)) != null) {
      throw new IllegalStateException("Status " + code + " is explained twice");
    }
  }
}
