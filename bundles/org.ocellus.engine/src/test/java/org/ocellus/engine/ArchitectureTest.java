package org.ocellus.engine;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.elements.ClassesShouldConjunction;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What each package's description says that it depends on. */
final class ArchitectureTest {
    private static final String ENGINE = "org.ocellus.engine.";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.ocellus.engine");

    /** A rule that lets a package use these of ours, itself, the SPI and the platform. */
    private static ClassesShouldConjunction only(String of, String... uses) {
        String[] ours = Stream.concat(
                        Stream.of("java..", "org.ocellus.spi..", "org.slf4j..", "org.jspecify..", ENGINE + of),
                        Arrays.stream(uses).map(ENGINE::concat))
                .toArray(String[]::new);
        return classes()
                .that()
                .resideInAPackage(ENGINE + of)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(ours);
    }

    @Test
    void classFilesAreRead() {
        assertThat(CLASSES).hasSizeGreaterThan(60);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("org.ocellus.engine.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void memoryDependsOnNothingOfOurs() {
        classes()
                .that()
                .resideInAPackage(ENGINE + "memory")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", ENGINE + "memory")
                .check(CLASSES);
    }

    @Test
    void dispatchDependsOnTheSpi() {
        only("dispatch").check(CLASSES);
    }

    @Test
    void walkDependsOnDispatchAndMemory() {
        only("walk", "dispatch", "memory").check(CLASSES);
    }

    @Test
    void decodeDependsOnWalk() {
        only("decode", "walk", "dispatch").check(CLASSES);
    }

    @Test
    void recordKnowsNoFlowTable() {
        only("record", "walk", "dispatch", "memory").check(CLASSES);
    }

    @Test
    void flowKnowsNeitherInputsNorOutputs() {
        only("flow", "record", "walk", "dispatch", "memory").check(CLASSES);
    }

    @Test
    void outputDependsOnRecord() {
        only("output", "output.option", "output.place", "record").check(CLASSES);
    }

    @Test
    void placesOfOutputsKnowNoRecords() {
        only("output.place", "output.option").check(CLASSES);
    }

    @Test
    void optionsOfOutputsKnowNothing() {
        only("output.option").check(CLASSES);
    }

    @Test
    void hierarchyKnowsNoFlows() {
        only("hierarchy", "walk", "dispatch").check(CLASSES);
    }

    @Test
    void nothingDependsOnService() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ENGINE + "service")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ENGINE + "service")
                .check(CLASSES);
    }

    @Test
    void onlyServiceKnowsOsgi() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ENGINE + "service")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.osgi..")
                .check(CLASSES);
    }
}
