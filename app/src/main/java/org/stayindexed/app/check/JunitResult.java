package org.stayindexed.app.check;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.stayindexed.app.output.Printable;

/** The result as JUnit XML: each problem is a test that failed. */
final class JunitResult {
  private JunitResult() {}

  static void print(CheckResult result, PrintStream out) {
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newInstance().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
      xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
      write(result, xml);
      xml.writeEndDocument();
      xml.flush();
      out.println();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("Writing XML failed: " + e.getMessage(), e);
    }
  }

  private static void write(CheckResult result, XMLStreamWriter xml) throws XMLStreamException {
    int failures = result.problems().size();
    xml.writeStartElement("testsuites");
    xml.writeStartElement("testsuite");
    attribute(xml, "name", "stayindexed " + result.site());
    attribute(xml, "tests", String.valueOf(Math.max(1, failures)));
    attribute(xml, "failures", String.valueOf(failures));
    attribute(xml, "errors", "0");
    attribute(xml, "skipped", "0");
    for (Problem problem : result.problems()) {
      write(problem, xml);
    }
    if (failures == 0) {
      xml.writeEmptyElement("testcase");
      attribute(xml, "classname", "stayindexed");
      attribute(xml, "name", TextResult.headline(result));
    }
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private static void write(Problem problem, XMLStreamWriter xml) throws XMLStreamException {
    xml.writeStartElement("testcase");
    attribute(xml, "classname", "stayindexed." + problem.rule());
    attribute(xml, "name", problem.url());
    xml.writeStartElement("failure");
    attribute(xml, "type", problem.severity().name());
    attribute(xml, "message", problem.title());
    xml.writeCharacters(safe(problem.evidence()) + "\n" + safe(problem.advice()));
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private static void attribute(XMLStreamWriter xml, String name, String value)
      throws XMLStreamException {
    xml.writeAttribute(name, safe(value));
  }

  /** Without what XML 1.0 has no form for. */
  private static String safe(String text) {
    return Printable.of(text).replaceAll("[\\uFFFE\\uFFFF]", "?");
  }
}
