package io.polyphony.reports.settings;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.ProcessingInstruction;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * A logo of shapes. What is not known to be harmless and the same everywhere is refused: scripts, references out of the file,
 * foreign objects, style sheets, text (which needs a font), whatever moves.
 */
final class SvgLogo {
    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final Set<String> SHAPES = Set.of(
            "svg",
            "g",
            "defs",
            "title",
            "desc",
            "path",
            "rect",
            "circle",
            "ellipse",
            "line",
            "polyline",
            "polygon",
            "linearGradient",
            "radialGradient",
            "stop",
            "clipPath");
    private static final int DEEPEST = 50;
    /** The only address that may stand in a value: a part of the same file. */
    private static final Pattern OWN = Pattern.compile("url\\(\\s*['\"]?#[\\w.-]+['\"]?\\s*\\)");

    private static final Pattern DANGEROUS = Pattern.compile("url|[\\\\@]|:\\s*//|script:", Pattern.CASE_INSENSITIVE);
    /** Width and height, both above zero. */
    private static final Pattern BOX = Pattern.compile(
            "\\S+[\\s,]+\\S+[\\s,]+(?=[\\d.]*[1-9])(\\d*\\.?\\d+)[\\s,]+(?=[\\d.]*[1-9])(\\d*\\.?\\d+)");

    private final String name;

    private SvgLogo(String name) {
        this.name = name;
    }

    /**
     * What was read and found good, written anew: comments, instructions and whatever a second reader might take otherwise are
     * not in it.
     *
     * @throws IllegalArgumentException if it is no SVG, or has something that a logo may not have
     */
    static String checked(byte[] svg, String name) {
        SvgLogo logo = new SvgLogo(name);
        Document document = logo.parsed(svg);
        Element root = document.getDocumentElement();
        if (!SVG.equals(root.getNamespaceURI()) || !"svg".equals(root.getLocalName())) {
            throw new IllegalArgumentException(name + " is no SVG: it begins with <" + root.getTagName() + ">");
        }
        logo.require(root, 1);
        logo.fit(root);
        return written(root);
    }

    private Document parsed(byte[] svg) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setIgnoringComments(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Silent());
            return builder.parse(new ByteArrayInputStream(svg));
        } catch (SAXException e) {
            throw new IllegalArgumentException(name + " is no SVG that may be shown: " + e.getMessage(), e);
        } catch (IOException | ParserConfigurationException e) {
            throw new IllegalArgumentException(name + " can't be read as SVG", e);
        }
    }

    private void require(Element element, int depth) {
        if (depth > DEEPEST) {
            throw new IllegalArgumentException(name + " has more than " + DEEPEST + " elements inside each other");
        }
        if (!SVG.equals(element.getNamespaceURI()) || !SHAPES.contains(element.getLocalName())) {
            throw new IllegalArgumentException(
                    name + " has an element <" + element.getTagName() + ">. A logo is made of"
                            + " shapes alone: no scripts, references, foreign objects or style sheets, and letters as outlines");
        }
        attributes(element).forEach(attribute -> require(element, attribute));
        for (Node child : children(element).toList()) {
            if (child instanceof Element shape) {
                require(shape, depth + 1);
            } else if (child instanceof ProcessingInstruction) {
                element.removeChild(child);
            }
        }
    }

    private void require(Element element, Attr attribute) {
        String key = attribute.getName().toLowerCase(Locale.ROOT);
        boolean declares = key.equals("xmlns") || key.startsWith("xmlns:");
        boolean own = (key.equals("href") || key.equals("xlink:href"))
                && attribute.getValue().matches("#[\\w.-]+");
        boolean foreign = key.contains(":") && !key.equals("xml:space") && !own;
        boolean dangerous = DANGEROUS
                .matcher(OWN.matcher(attribute.getValue()).replaceAll(""))
                .find();
        if (!declares && (key.startsWith("on") || (key.contains("href") && !own) || foreign || dangerous)) {
            throw new IllegalArgumentException(name + " has an attribute " + attribute.getName() + " of <"
                    + element.getTagName() + "> that may run or refer to something else; leave it out");
        }
    }

    /** Its size is that of its view box, whatever else it says: without one there is no shape of the whole. */
    private void fit(Element root) {
        Matcher box = BOX.matcher(root.getAttribute("viewBox").strip());
        if (!box.matches()) {
            throw new IllegalArgumentException(name + " needs a viewBox like \"0 0 300 100\" at its element <svg>");
        }
        root.setAttribute("width", box.group(1));
        root.setAttribute("height", box.group(2));
    }

    private static Stream<Attr> attributes(Element element) {
        NamedNodeMap all = element.getAttributes();
        return IntStream.range(0, all.getLength()).mapToObj(i -> (Attr) all.item(i));
    }

    private static Stream<Node> children(Element element) {
        return Stream.iterate(element.getFirstChild(), child -> child != null, Node::getNextSibling);
    }

    private static String written(Element root) {
        try {
            StringWriter text = new StringWriter();
            Transformer transformer = TransformerFactory.newInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            transformer.transform(new DOMSource(root), new StreamResult(text));
            return text.toString();
        } catch (TransformerException e) {
            throw new IllegalStateException("a document that was read can't be written", e);
        }
    }

    /** Errors are thrown, none is printed. */
    private static final class Silent implements ErrorHandler {
        @Override
        public void warning(SAXParseException warning) {}

        @Override
        public void error(SAXParseException error) throws SAXParseException {
            throw error;
        }

        @Override
        public void fatalError(SAXParseException error) throws SAXParseException {
            throw error;
        }
    }
}
