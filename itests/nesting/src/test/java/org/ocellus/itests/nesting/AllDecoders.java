package org.ocellus.itests.nesting;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.jar.Manifest;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.ocellus.engine.decode.CoreDecoders;
import org.ocellus.engine.dispatch.DecoderRegistry;
import org.ocellus.spi.decode.Decoder;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Registers the decoders of all bundles on the class path, as Declarative Services would: from the component descriptions
 * that each bundle's manifest names.
 */
final class AllDecoders {
    /** Foo over UDP has no port of its own; this is the one it is configured for. */
    static final int FOU_PORT = 5555;

    private static final String MANIFEST = "META-INF/MANIFEST.MF";
    private static final String COMPONENTS = "Service-Component";
    private static final String RANKING = "service.ranking";

    private AllDecoders() {}

    /** {@return core decoders and all plug-ins} */
    static DecoderRegistry registry() throws Exception {
        DecoderRegistry registry = new DecoderRegistry(CoreDecoders.all());
        ClassLoader classes = AllDecoders.class.getClassLoader();
        long serviceId = 0;
        // by name, so that decoders of equal ranking are asked in the same order in every run
        for (String description : new TreeSet<>(descriptions(classes))) {
            Document component = parse(classes, description);
            if (isDecoder(component)) {
                Map<String, Object> properties = properties(component);
                String name = String.valueOf(properties.get("ocellus.name"));
                registry.put(name, instance(component), ++serviceId, properties, description, "", serviceId);
            }
        }
        registry.override("fou", Map.of("udpPort", FOU_PORT));
        return registry;
    }

    private static List<String> descriptions(ClassLoader classes) throws IOException {
        List<String> descriptions = new ArrayList<>();
        for (URL each : Collections.list(classes.getResources(MANIFEST))) {
            try (InputStream content = each.openStream()) {
                String components = new Manifest(content).getMainAttributes().getValue(COMPONENTS);
                if (components != null) {
                    descriptions.addAll(List.of(components.split("\\s*,\\s*")));
                }
            }
        }
        return descriptions;
    }

    private static Document parse(ClassLoader classes, String description)
            throws IOException, SAXException, ParserConfigurationException {
        try (InputStream content = classes.getResourceAsStream(description)) {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(content);
        }
    }

    private static boolean isDecoder(Document component) {
        return elements(component, "provide").stream()
                .anyMatch(each -> each.getAttribute("interface").equals(Decoder.class.getName()));
    }

    /** Values of arrays stand a line each; claims are read from text as well as from numbers. */
    private static Map<String, Object> properties(Document component) {
        Map<String, Object> properties = new HashMap<>();
        for (Element each : elements(component, "property")) {
            String name = each.getAttribute("name");
            String value = each.hasAttribute("value")
                    ? each.getAttribute("value")
                    : each.getTextContent().strip();
            properties.put(name, name.equals(RANKING) ? (Object) Integer.valueOf(value) : value);
        }
        return properties;
    }

    private static Decoder instance(Document component) throws ReflectiveOperationException {
        String type = elements(component, "implementation").getFirst().getAttribute("class");
        Constructor<?> constructor = Class.forName(type).getConstructors()[0];
        Object[] arguments = new Object[constructor.getParameterCount()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = unconfigured(constructor.getParameterTypes()[i]);
        }
        return (Decoder) constructor.newInstance(arguments);
    }

    /** A component property type in which every value is the default. */
    private static Object unconfigured(Class<?> propertyType) {
        return Proxy.newProxyInstance(
                propertyType.getClassLoader(),
                new Class<?>[] {propertyType},
                (proxy, method, arguments) -> method.getDefaultValue());
    }

    private static List<Element> elements(Document component, String name) {
        NodeList found = component.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }
}
