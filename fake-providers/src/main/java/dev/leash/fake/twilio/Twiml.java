package dev.leash.fake.twilio;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Parsed TwiML, as far as the fake supports it.
 *
 * @param messages the text messages to send back
 * @param spoken everything that is said, in order, with repetitions
 * @param gather address of a pressed key; empty when none is asked for
 */
public record Twiml(List<String> messages, List<String> spoken, Optional<String> gather) {

    /**
     * Parses TwiML as strictly as Twilio does.
     *
     * @throws AssertionError when it is invalid, which Twilio reports as error 12100
     */
    public static Twiml read(String xml) {
        Element response = root(xml);
        if (!response.getTagName().equals("Response")) {
            throw new AssertionError("12100: no <Response> but <" + response.getTagName() + ">");
        }
        List<String> spoken = new ArrayList<>();
        for (Element say : elements(response, "Say")) {
            String loop = say.getAttribute("loop");
            int times = loop.isEmpty() ? 1 : Integer.parseInt(loop);
            IntStream.range(0, times).forEach(_ -> spoken.add(say.getTextContent()));
        }
        return new Twiml(
                elements(response, "Message").stream().map(Element::getTextContent).toList(),
                spoken,
                elements(response, "Gather").stream()
                        .map(gather -> gather.getAttribute("action"))
                        .findFirst());
    }

    private static Element root(String xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new InputSource(new StringReader(xml))).getDocumentElement();
        } catch (SAXException | IOException e) {
            throw new AssertionError("12100: no TwiML: " + xml, e);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("this Java reads no XML", e);
        }
    }

    private static List<Element> elements(Element parent, String name) {
        NodeList found = parent.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }
}
