"""The frameworks whose reports can be read, one module each."""

from gradeline.reading.frameworks.child_protection import CHILD_PROTECTION
from gradeline.reading.frameworks.ilacs import ILACS
from gradeline.reading.frameworks.lac_2013 import LAC_2013
from gradeline.reading.frameworks.lscb import LSCB_REVIEW
from gradeline.reading.frameworks.sif import SIF
from gradeline.reading.frameworks.slac import SLAC

FRAMEWORKS = (SLAC, LAC_2013, CHILD_PROTECTION, SIF, LSCB_REVIEW, ILACS)
