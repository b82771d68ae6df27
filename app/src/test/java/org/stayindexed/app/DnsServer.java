package org.stayindexed.app;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A name server of a few names on 127.0.0.1, which remembers what it was asked for.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc1035#section-4.1">RFC 1035 section 4.1</a>
 */
final class DnsServer implements AutoCloseable {
  private static final int A = 1;
  private static final int PTR = 12;
  private static final int AAAA = 28;
  private static final int INTERNET = 1;
  private static final int HEADER = 12;
  private static final int LARGEST = 512;
  private static final int RESPONSE_WITH_RECURSION = 0x8180;
  private static final int SERVER_FAILURE = 2;
  private static final int NO_SUCH_NAME = 3;
  private static final int NOT_IMPLEMENTED = 4;
  private static final Map<Integer, String> TYPES = Map.of(A, "A", PTR, "PTR", AAAA, "AAAA");

  private final DatagramSocket socket;
  private final Thread thread;
  private final Map<String, List<String>> records = new HashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();

  private record Question(String name, int type, ByteBuffer bytes) {
    String text() {
      return TYPES.getOrDefault(type, "type " + type) + " " + name;
    }
  }

  DnsServer() throws SocketException {
    socket = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    thread = new Thread(this::answerAll, "name server of a test");
    thread.setDaemon(true);
    thread.start();
  }

  String address() {
    return "127.0.0.1:" + socket.getLocalPort();
  }

  /** What it answers to {@code PTR 9.113.0.203.in-addr.arpa}; no values where there are none. */
  synchronized DnsServer has(String question, String... values) {
    records.put(question, List.of(values));
    return this;
  }

  /** Says that it failed. */
  synchronized DnsServer fails(String question) {
    return has(question, "SERVFAIL");
  }

  /** Never answers. */
  synchronized DnsServer isSilentAbout(String question) {
    return has(question, "SILENCE");
  }

  /** All questions, in their order. */
  List<String> asked() {
    return List.copyOf(asked);
  }

  private void answerAll() {
    byte[] buffer = new byte[LARGEST];
    try {
      while (true) {
        DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
        socket.receive(packet);
        byte[] answer = answer(ByteBuffer.wrap(buffer, 0, packet.getLength()));
        if (answer.length > 0) {
          socket.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
        }
      }
    } catch (SocketException e) {
      // It was closed.
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private synchronized byte[] answer(ByteBuffer query) throws IOException {
    int id = query.getShort(0) & 0xffff;
    Question question = question(query);
    asked.add(question.text());
    List<String> values = records.get(question.text());
    if (!TYPES.containsKey(question.type())) {
      return message(id, NOT_IMPLEMENTED, question, List.of());
    }
    if (values == null) {
      return message(id, NO_SUCH_NAME, question, List.of());
    }
    return switch (String.join("", values)) {
      case "SILENCE" -> new byte[0];
      case "SERVFAIL" -> message(id, SERVER_FAILURE, question, List.of());
      default -> message(id, 0, question, values);
    };
  }

  private static Question question(ByteBuffer query) {
    StringBuilder name = new StringBuilder();
    int at = HEADER;
    for (int length = query.get(at); length > 0; length = query.get(at)) {
      byte[] label = new byte[length];
      query.get(at + 1, label);
      name.append(name.isEmpty() ? "" : ".").append(new String(label, StandardCharsets.US_ASCII));
      at += 1 + length;
    }
    byte[] bytes = new byte[at + 5 - HEADER];
    query.get(HEADER, bytes);
    return new Question(
        name.toString().toLowerCase(Locale.ROOT), query.getShort(at + 1), ByteBuffer.wrap(bytes));
  }

  private static byte[] message(int id, int code, Question question, List<String> values)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    for (int number : new int[] {id, RESPONSE_WITH_RECURSION | code, 1, values.size(), 0, 0}) {
      out.writeShort(number);
    }
    out.write(question.bytes().array());
    for (String value : values) {
      byte[] data = data(question.type(), value);
      out.writeShort(0xc000 | HEADER);
      out.writeShort(question.type());
      out.writeShort(INTERNET);
      out.writeInt(60);
      out.writeShort(data.length);
      out.write(data);
    }
    return bytes.toByteArray();
  }

  private static byte[] data(int type, String value) throws IOException {
    if (type != PTR) {
      return InetAddress.getByName(value).getAddress();
    }
    ByteArrayOutputStream name = new ByteArrayOutputStream();
    for (String label : value.split("\\.", -1)) {
      name.write(label.length());
      name.write(label.getBytes(StandardCharsets.US_ASCII));
    }
    name.write(0);
    return name.toByteArray();
  }

  @Override
  public void close() throws InterruptedException {
    socket.close();
    thread.join();
  }
}
