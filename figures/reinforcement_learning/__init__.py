"""Figures of the section Reinforcement Learning."""
