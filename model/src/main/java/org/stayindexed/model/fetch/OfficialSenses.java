package org.stayindexed.model.fetch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the codes of the IANA registry mean.
 *
 * <p>Sources: RFC 9110 section 15; RFC 2295 (506), RFC 2774 (510), RFC 3229 (226), RFC 4918 (207,
 * 422 to 424, 507), RFC 5842 (208, 508), RFC 6585 (428, 429, 431, 511), RFC 7725 (451), RFC 8297
 * (103), RFC 8470 (425).
 */
final class OfficialSenses {
  private static final String MOVED =
      "Nothing, if the target is the page that should be indexed; link to the target directly.";
  private static final Map<Integer, List<StatusSense>> ALL = new HashMap<>();

  static {
    interim(100, "The client may go on and send the rest of its request.");
    interim(101, "The server changes to another protocol, WebSocket for example.");
    interim(102, "The server still works on the request; clients hardly know it any more.");
    interim(103, "Hints at what to load before the real answer comes.");
    add(200, "The page is here.", "");
    page(201, "Something new was made; the answer to a request that changes something.");
    page(202, "The work was accepted and is not done yet.");
    page(203, "The page is here, but a proxy on the way has changed it.");
    page(204, "Done, and there is nothing to show.");
    page(205, "Done; the client shall empty its form. There is nothing to show.");
    page(206, "A part of the page, for a client that asked for a part.");
    page(207, "Several results in one answer, of WebDAV.");
    page(208, "Already listed earlier in the same answer, of WebDAV.");
    page(226, "The difference to an earlier version instead of the page.");
    redirect(300, "Several versions exist and the client shall choose one.");
    add(301, "The page has moved for good.", MOVED);
    add(
        302,
        "The page is elsewhere for now; search engines may keep the old URL.",
        "Answer 301 or 308 if the page has moved for good.");
    add(
        303,
        "Look at another page for the result, usual after a form was sent.",
        "Answer 301 or 308 if the page has moved for good.");
    add(
        304,
        "Not changed since the client asked last; the answer to a request with a condition.",
        "");
    redirect(305, "The page is to be asked for through a proxy; deprecated.");
    redirect(306, "Not used any more.");
    add(
        307,
        "The page is elsewhere for now, and the method of the request stays.",
        "Answer 301 or 308 if the page has moved for good.");
    add(308, "The page has moved for good, and the method of the request stays.", MOVED);
    add(
        400,
        "The server cannot understand the request.",
        "Look in the log of the server for what it dislikes: often a header that is too long, a broken"
            + " cookie, or a rule of a firewall.");
    add(
        401,
        "A login is needed.",
        "Let crawlers read the page without a login if it should be indexed.");
    add(
        402,
        "A payment is needed.",
        "Show at least an extract of the page if it should be indexed.");
    add(
        403,
        "The server knows what is asked for and refuses it.",
        "Look whether a firewall, a bot wall, a country block or the permissions of a file refuse"
            + " crawlers.");
    add(
        404,
        "There is no such page now.",
        "Restore the page, redirect it to its successor, or remove the links to it.");
    add(
        405,
        "The method of the request is not allowed here.",
        "Allow GET, and HEAD with it, for every page that should be indexed.");
    add(
        406,
        "The server has no version that fits the Accept headers of the request.",
        "Send the usual version rather than refuse: crawlers accept everything and say so briefly.");
    add(
        407,
        "A proxy between wants a login.",
        "Look at the proxy in front of the server, or at your own: pages never answer this.");
    add(
        408,
        "The request did not come to its end in time.",
        "Raise the time that the server waits for a request, or look for packet loss before it.");
    add(
        409,
        "The request contradicts the state of what it is about.",
        "Never answer it to GET: look what in the application gives it.");
    add(
        410,
        "The page is gone, and on purpose.",
        "Restore the page if that was not meant, otherwise remove the links to it.");
    notForGet(411, "The server wants to know the length of the request first.");
    notForGet(412, "A condition in the request does not hold.");
    notForGet(413, "The request is too large.");
    add(
        414,
        "The URL is longer than the server takes.",
        "Look where the links with such URLs come from, often a filter or a redirect that grows.");
    notForGet(415, "The request is in a format that the server does not take.");
    notForGet(416, "The part that was asked for does not exist.");
    notForGet(417, "The server cannot do what the Expect header asks for.");
    add(
        421,
        "The request came to a server that does not answer for this host name.",
        "Look at the certificates and virtual hosts: usually one connection was used for two host"
            + " names.");
    notForGet(422, "The request is understood, and its content makes no sense.");
    notForGet(423, "The page is locked, of WebDAV.");
    notForGet(424, "Another request that this one needs has failed, of WebDAV.");
    add(
        425,
        "The server does not act on a request that came with the handshake and may be a replay.",
        "Take early data (0-RTT) for GET, or switch it off.");
    add(426, "The server insists on another protocol.", "Serve pages over HTTP/1.1 as well.");
    notForGet(428, "The server takes this request only with a condition.");
    add(
        429,
        "Too many requests in a time.",
        "Allow more requests to search engines, and send Retry-After; if only Stayindexed gets it,"
            + " crawl with a longer --delay.");
    add(
        431,
        "The headers of the request are too large.",
        "Look for cookies that grow; raise the limit of the server.");
    add(
        451,
        "Not shown for legal reasons.",
        "Nothing, if it must be so; look whether it is meant for the countries crawlers come from.");
    add(
        500,
        "The server failed.",
        "Look in the error log of the server at the time of the request.");
    notForGet(501, "The server does not know the method of the request.");
    add(
        502,
        "A proxy got no usable answer from the server behind it.",
        "Look whether the server behind runs, restarts or closes connections early.");
    add(
        503,
        "The server is overloaded or under maintenance.",
        "End the maintenance within two days; send Retry-After; add capacity if it is load.");
    add(
        504,
        "A proxy waited too long for the server behind it.",
        "Find the slow requests ($upstream_response_time in nginx); only then raise"
            + " proxy_read_timeout.");
    add(505, "The server does not speak this version of HTTP.", "Allow HTTP/1.1.");
    add(
        506,
        "The server is set up wrong: its choice of a version leads to another choice.",
        "Repair the content negotiation of the server.");
    add(507, "The server has no room left, of WebDAV.", "Make room on the disk of the server.");
    add(
        508,
        "The server met an endless loop, of WebDAV.",
        "Look for rewrites that lead in a circle.");
    add(
        510,
        "The request lacks an extension that the server wants; obsolete.",
        "Answer with an official code that is in use.");
    add(
        511,
        "A network on the way wants a login, as in hotels.",
        "It is the network of who asked, hardly ever the site: crawl from another one.");
  }

  private OfficialSenses() {}

  static Map<Integer, List<StatusSense>> all() {
    return ALL;
  }

  private static void interim(int code, String meaning) {
    add(code, meaning, "Never the last word of a server: answer 200 with the page.");
  }

  private static void page(int code, String meaning) {
    add(code, meaning, "Answer 200 with the page if it should be indexed.");
  }

  private static void redirect(int code, String meaning) {
    add(code, meaning, "Answer 301 or 308 with a Location, or 200 with the page.");
  }

  private static void notForGet(int code, String meaning) {
    add(
        code,
        meaning,
        "A plain GET of a page never needs it: look for what in the server, the application or a"
            + " firewall gives it.");
  }

  private static void add(int code, String meaning, String fix) {
    if (ALL.put(code, List.of(StatusSense.answered(meaning, fix))) != null) {
      throw new IllegalStateException("Status " + code + " is explained twice");
    }
  }
}
