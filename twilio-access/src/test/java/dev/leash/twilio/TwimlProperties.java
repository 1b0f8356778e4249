package dev.leash.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.URI;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class TwimlProperties {

    private static final URI ACTION =
            URI.create("https://leash.example.com/keys?attempt=a&asked=1");

    @Example
    void saysItTwiceAndTakesOneKeyAllTheWhile() {
        assertThat(Twiml.askForKey("A <b> & \"c\".", ACTION, "Goodbye."))
                .isEqualTo(
                        """
                        <?xml version="1.0" ?><Response>\
                        <Gather input="dtmf" numDigits="1" timeout="8" method="POST" \
                        action="https://leash.example.com/keys?attempt=a&amp;asked=1">\
                        <Say>A &lt;b&gt; &amp; "c".</Say><Pause length="1"></Pause><Say>A &lt;b&gt; &amp; "c".</Say>\
                        </Gather><Say>Goodbye.</Say></Response>""");
    }

    @Example
    void doesNothing() throws Exception {
        assertThat(parsed(Twiml.nothing()).getDocumentElement().getChildNodes().getLength())
                .isZero();
    }

    @Property
    void staysWellFormedWhateverIsSaid(@ForAll String words) throws Exception {
        String readable =
                words.codePoints()
                        .map(one -> isXml(one) ? one : ' ')
                        .collect(
                                StringBuilder::new,
                                StringBuilder::appendCodePoint,
                                StringBuilder::append)
                        .toString()
                        .replace("\r\n", "\n")
                        .replace('\r', '\n');

        assertThat(parsed(Twiml.message(words)).getDocumentElement().getTextContent())
                .isEqualTo(readable);
        assertThat(parsed(Twiml.say(words)).getElementsByTagName("Say").getLength()).isEqualTo(1);
        assertThat(parsed(Twiml.sayTwice(words)).getElementsByTagName("Say").getLength())
                .isEqualTo(2);
    }

    private static boolean isXml(int one) {
        boolean isControl = one < ' ' && one != '\t' && one != '\n' && one != '\r';
        boolean isHalf = one >= 0xD800 && one <= 0xDFFF;
        return !isControl && !isHalf && one != 0xFFFE && one != 0xFFFF;
    }

    private static Document parsed(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)));
    }
}
