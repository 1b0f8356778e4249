package dev.leash.twilio;

import java.io.StringWriter;
import java.net.URI;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Instructions to Twilio, as TwiML. Well-formed whatever the texts contain. */
public final class Twiml {

    /** How long Twilio waits for a key after the words. */
    private static final String KEY_WITHIN_SECONDS = "8";

    /** Characters that XML does not allow in any form (XML 1.0, 2.2). */
    private static final Pattern NO_XML =
            Pattern.compile("[^\\t\\n\\r\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private Twiml() {}

    /** No instruction. */
    public static String nothing() {
        return write(_ -> {});
    }

    /** Replies with a text message. */
    public static String message(String text) {
        return write(xml -> element(xml, "Message", text));
    }

    /** Says something and hangs up. */
    public static String say(String words) {
        return write(xml -> element(xml, "Say", words));
    }

    /** Says something twice and hangs up. */
    public static String sayTwice(String words) {
        return write(xml -> twice(xml, words));
    }

    /**
     * Says something twice and accepts one key at any time.
     *
     * @param words what is said
     * @param action address of the key
     * @param otherwise what is said when none is pressed
     */
    public static String askForKey(String words, URI action, String otherwise) {
        return write(
                xml -> {
                    xml.writeStartElement("Gather");
                    xml.writeAttribute("input", "dtmf");
                    xml.writeAttribute("numDigits", "1");
                    xml.writeAttribute("timeout", KEY_WITHIN_SECONDS);
                    xml.writeAttribute("method", "POST");
                    xml.writeAttribute("action", action.toString());
                    twice(xml, words);
                    xml.writeEndElement();
                    element(xml, "Say", otherwise);
                });
    }

    private static void twice(XMLStreamWriter xml, String words) throws XMLStreamException {
        element(xml, "Say", words);
        xml.writeStartElement("Pause");
        xml.writeAttribute("length", "1");
        xml.writeEndElement();
        element(xml, "Say", words);
    }

    private static void element(XMLStreamWriter xml, String name, String text)
            throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(NO_XML.matcher(text).replaceAll(" "));
        xml.writeEndElement();
    }

    private static String write(Content content) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument();
            xml.writeStartElement("Response");
            content.write(xml);
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
            return text.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a string cannot be written to", e);
        }
    }

    @FunctionalInterface
    private interface Content {
        void write(XMLStreamWriter xml) throws XMLStreamException;
    }
}
