package org.ocellus.itests.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ops4j.pax.exam.CoreOptions.options;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ocellus.itests.framework.prepare.AssembledRuntime;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerMethod;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleWire;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.framework.wiring.FrameworkWiring;

/** What bundles share with each other: the SPI, and nothing else. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerMethod.class)
public class BundleContractIT {
    private static final String OURS = "org.ocellus.";
    private static final String SPI = "org.ocellus.spi";
    private static final List<String> PLUG_INS =
            List.of("org.ocellus.encapsulation.", "org.ocellus.capture.", "org.ocellus.output.");

    @Inject
    private BundleContext context;

    /** Called by Pax Exam, outside the framework. */
    @Configuration
    public Option[] framework() {
        return options(AssembledRuntime.options());
    }

    private List<Bundle> plugIns() {
        List<Bundle> found = Stream.of(context.getBundles())
                .filter(bundle -> PLUG_INS.stream().anyMatch(bundle.getSymbolicName()::startsWith))
                .toList();
        assertThat(found).hasSizeGreaterThan(30);
        return found;
    }

    @Test
    public void everyBundleOfTheDistributionIsActive() {
        assertThat(context.getBundles())
                .filteredOn(bundle -> bundle.getHeaders().get(Constants.FRAGMENT_HOST) == null)
                .allSatisfy(
                        bundle -> assertThat(bundle.getState()).as("%s", bundle).isEqualTo(Bundle.ACTIVE));
    }

    @Test
    public void plugInsUseOfOursOnlyTheSpi() {
        assertThat(plugIns())
                .allSatisfy(bundle -> assertThat(ourImports(bundle))
                        .as("%s", bundle)
                        .isNotEmpty()
                        .allSatisfy(name -> assertThat(name).startsWith(SPI + ".")));
    }

    private static List<String> ourImports(Bundle bundle) {
        List<BundleWire> imports =
                bundle.adapt(BundleWiring.class).getRequiredWires(PackageNamespace.PACKAGE_NAMESPACE);
        return imports.stream()
                .map(wire ->
                        String.valueOf(wire.getCapability().getAttributes().get(PackageNamespace.PACKAGE_NAMESPACE)))
                .filter(name -> name.startsWith(OURS))
                .toList();
    }

    @Test
    public void onlyTheSpiExportsPackages() {
        assertThat(context.getBundles())
                .filteredOn(bundle -> bundle.getSymbolicName().startsWith(OURS))
                .filteredOn(bundle -> bundle.getHeaders().get(Constants.EXPORT_PACKAGE) != null)
                .extracting(Bundle::getSymbolicName)
                .containsExactly(SPI);
    }

    @Test
    public void replacingAPlugInRefreshesNoOtherBundle() {
        FrameworkWiring wiring =
                context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkWiring.class);
        assertThat(plugIns())
                .allSatisfy(bundle ->
                        assertThat(wiring.getDependencyClosure(Set.of(bundle))).containsExactly(bundle));
    }
}
