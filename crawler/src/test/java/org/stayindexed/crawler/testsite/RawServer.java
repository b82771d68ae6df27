package org.stayindexed.crawler.testsite;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.stayindexed.model.url.PageUrl;

/**
 * A server on 127.0.0.1 whose replies are bytes, right or wrong: each connection goes to a handler
 * on a thread of its own and is closed when the handler returns. Closing the server closes all.
 */
public final class RawServer implements AutoCloseable {
  private final ServerSocket listener;
  private final Handler handler;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final Queue<Socket> accepted = new ConcurrentLinkedQueue<>();
  private final Queue<List<String>> requests = new ConcurrentLinkedQueue<>();

  private RawServer(ServerSocket listener, Handler handler) {
    this.listener = listener;
    this.handler = handler;
  }

  /** What a server does with a connection; its exceptions end the connection only. */
  @FunctionalInterface
  public interface Handler {
    /** Talks to one client until it returns. */
    void handle(Connection connection) throws Exception;
  }

  /** Starts a server of plain TCP. */
  public static RawServer start(Handler handler) {
    try {
      return start(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), handler);
    } catch (IOException e) {
      throw new UncheckedIOException("No test server can listen on 127.0.0.1", e);
    }
  }

  /** Starts a server on a socket that listens already, one of TLS for instance. */
  public static RawServer start(ServerSocket listener, Handler handler) {
    RawServer server = new RawServer(listener, handler);
    startDaemon(server::accept);
    return server;
  }

  /** Starts a server that reads each request and sends those bytes, given as Latin-1. */
  public static RawServer replying(String reply) {
    return start(
        connection -> {
          connection.readRequest();
          connection.send(reply);
        });
  }

  /** The URL of a path on this server. */
  public PageUrl url(String path) {
    return PageUrl.of("http://127.0.0.1:" + listener.getLocalPort() + path);
  }

  /** The port that it listens on. */
  public int port() {
    return listener.getLocalPort();
  }

  /** How many connections came so far. */
  public int connections() {
    return accepted.size();
  }

  /** The heads of the requests that were read so far, each as its lines. */
  public List<List<String>> requests() {
    return List.copyOf(requests);
  }

  private void accept() {
    try {
      while (true) {
        Socket socket = listener.accept();
        accepted.add(socket);
        open.add(socket);
        startDaemon(() -> serve(socket));
      }
    } catch (IOException closed) {
      // The end of the test.
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      handler.handle(new Connection(socket));
    } catch (Exception e) {
      // Clients of these tests hang up whenever they like.
    } finally {
      open.remove(socket);
    }
  }

  private static void startDaemon(Runnable task) {
    Thread thread = new Thread(task, "raw-server");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    listener.close();
    for (Socket socket : open) {
      socket.close();
    }
  }

  /** One connection, seen from the server. */
  public final class Connection {
    private final Socket socket;

    private Connection(Socket socket) {
      this.socket = socket;
    }

    /** The socket, to do with as the test likes. */
    public Socket socket() {
      return socket;
    }

    /** Waits for a request and gives its lines; none if the client closed the connection. */
    public List<String> readRequest() throws IOException {
      InputStream in = socket.getInputStream();
      StringBuilder head = new StringBuilder();
      for (int b = in.read(); b >= 0; b = in.read()) {
        head.append((char) b);
        if (head.length() >= 4 && head.indexOf("\r\n\r\n", head.length() - 4) >= 0) {
          List<String> lines = head.toString().lines().filter(line -> !line.isEmpty()).toList();
          requests.add(lines);
          return lines;
        }
      }
      return List.of();
    }

    /** Sends text, one byte for each character. */
    public void send(String latin1) throws IOException {
      send(latin1.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Sends bytes. */
    public void send(byte[] bytes) throws IOException {
      socket.getOutputStream().write(bytes);
      socket.getOutputStream().flush();
    }

    /** Breaks the connection instead of closing it. */
    public void reset() throws IOException {
      socket.setSoLinger(true, 0);
      socket.close();
    }

    /** Waits until the client closes or breaks the connection, reading what it still sends. */
    public void awaitClose() {
      try {
        socket.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
      } catch (IOException broken) {
        // As good as closed.
      }
    }
  }
}
