package org.stayindexed.app;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stayindexed.crawler.testsite.TestSite;
import org.stayindexed.model.url.PageUrl;

/**
 * A real nginx on 127.0.0.1 before a {@link TestSite}, which logs in the format that {@code
 * docs/logs.md} recommends. Where it is not installed its tests fail: nothing else writes its log.
 */
final class Nginx implements AutoCloseable {
  private static final Path PROGRAM = Path.of("/usr/sbin/nginx");
  private static final Pattern LOG_FORMAT = Pattern.compile("log_format seo .*?;", Pattern.DOTALL);

  /** Its working files stay in the directory of the test, and it stays in the foreground. */
  private static final String CONFIGURATION =
      """
      daemon off;
      worker_processes 1;
      pid @dir/nginx.pid;
      error_log stderr;
      events {}
      http {
        client_body_temp_path @dir;
        proxy_temp_path @dir;
        fastcgi_temp_path @dir;
        uwsgi_temp_path @dir;
        scgi_temp_path @dir;
        @format
        access_log @dir/access.log seo;
        server {
          listen 127.0.0.1:@port;
          location / {
            proxy_pass @site;
            proxy_set_header Host $http_host;
          }
        }
      }
      """;

  private final Path directory;
  private final int port;
  private final Process process;

  private Nginx(Path directory, int port, Process process) {
    this.directory = directory;
    this.port = port;
    this.process = process;
  }

  /**
   * Starts it.
   *
   * @param directory for its files, which must exist
   */
  static Nginx before(TestSite site, Path directory) throws IOException, InterruptedException {
    if (!Files.isExecutable(PROGRAM)) {
      throw new AssertionError("nginx is missing. On Debian: apt-get install nginx");
    }
    int port = freePort();
    Path file = directory.resolve("nginx.conf");
    Files.writeString(file, configuration(site, directory, port));
    Process process =
        new ProcessBuilder(PROGRAM.toString(), "-e", "stderr", "-c", file.toString())
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("error.log").toFile())
            .start();
    Nginx nginx = new Nginx(directory, port, process);
    nginx.awaitListening();
    return nginx;
  }

  private static String configuration(TestSite site, Path directory, int port) throws IOException {
    return CONFIGURATION
        .replace("@dir", directory.toString())
        .replace("@port", String.valueOf(port))
        .replace("@site", site.url("/").origin())
        .replace("@format", logFormat());
  }

  /** The directive as the documentation has it, for nginx.conf and for {@code --format}. */
  static String logFormat() throws IOException {
    Matcher directive = LOG_FORMAT.matcher(Files.readString(Path.of("../docs/logs.md")));
    if (!directive.find()) {
      throw new AssertionError("docs/logs.md recommends no log_format any more");
    }
    return directive.group();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void awaitListening() throws IOException, InterruptedException {
    while (!listens()) {
      pause();
    }
  }

  private boolean listens() {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  /** Ends early, with what nginx complained of, if it has ended. */
  private void pause() throws IOException, InterruptedException {
    if (process.waitFor(5, TimeUnit.MILLISECONDS)) {
      throw new AssertionError("nginx ended: " + Files.readString(directory.resolve("error.log")));
    }
  }

  PageUrl url(String path) {
    return PageUrl.of("http://127.0.0.1:" + port + path);
  }

  /** The lines of its access log. It writes one when a request ends: wait for those you need. */
  List<String> awaitLog(int lines) throws IOException, InterruptedException {
    List<String> log = log();
    while (log.size() < lines) {
      pause();
      log = log();
    }
    return log;
  }

  List<String> log() throws IOException {
    return Files.readAllLines(directory.resolve("access.log"));
  }

  /** Stops it at once; its master takes the workers along. */
  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
