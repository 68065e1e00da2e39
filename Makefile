# Short names for the documented commands; nothing is done here that they do not do.
.PHONY: test image containers reproducible faults soak long-run upgrade ci

test:
	mvn verify

image:
	docker build -t mineralwatch .

# needs the image; starts everything as containers, breaks some, compares
containers:
	.ci/compose

# builds twice and compares the bytes
reproducible:
	.ci/reproducible

# every row of docs/GUARANTEES.md under load, one after the other; needs root and the data beside the project
faults:
	$(by-name)=FaultProof

# an hour of random faults, or MINUTES of them; the report is lab/target/soak.md
soak:
	$(by-name)=SoakProof -Dminutes=$(or $(MINUTES),60)

# three months in 25 minutes, by a clock that is set; the report is lab/target/long-run.md
long-run:
	$(by-name)=LongRunProof

# from the build of an earlier commit to this one, room by room:  make upgrade PREVIOUS=HEAD~10
upgrade:
	rm -rf lab/target/previous && mkdir -p lab/target/previous
	git archive $(PREVIOUS) | tar -x -C lab/target/previous
	$(by-name)=UpgradeProof -Dprevious=$(CURDIR)/lab/target/previous

by-name = mvn -B verify -pl lab -am -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false -Dfailsafe.failIfNoSpecifiedTests=false -Dit.test

# test, image, containers and reproducible, as CI does
ci:
	.ci/run
